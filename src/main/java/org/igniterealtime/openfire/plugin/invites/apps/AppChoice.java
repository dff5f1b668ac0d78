// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an administrator wants the list of apps: only what is different from the list in the jar, so
 * that an app that a newer jar brings is there by itself. Ids that no app has any more do no harm.
 *
 * @param order ids of apps, first things first; apps that it does not name come after these, those
 *     of the jar before others
 * @param hidden ids of apps that are not shown
 * @param own apps; one with the id of an app in the jar takes its place
 */
public record AppChoice(List<String> order, Set<String> hidden, List<App> own) {

    /** The list in the jar, as it is. */
    public static final AppChoice NONE = new AppChoice(List.of(), Set.of(), List.of());

    public AppChoice {
        order = List.copyOf(order);
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
        own = List.copyOf(own);
    }

    /** All apps in order, hidden ones too. */
    public List<App> arranged(List<App> shipped) {
        Map<String, Integer> places = new HashMap<>();
        order.forEach(id -> places.putIfAbsent(id, places.size()));
        List<App> apps = new ArrayList<>(unarranged(shipped));
        apps.sort(Comparator.comparing(app -> places.getOrDefault(app.id(), places.size())));
        return apps;
    }

    /** The apps to show, in order. */
    public List<App> shown(List<App> shipped) {
        return arranged(shipped).stream().filter(app -> !hidden.contains(app.id())).toList();
    }

    /** With another order of all apps, and other ones hidden. */
    public AppChoice arrange(List<String> ids, Set<String> hiding, List<App> shipped) {
        List<String> usual = unarranged(shipped).stream().map(App::id).toList();
        return new AppChoice(ids.equals(usual) ? List.of() : ids, hiding, own);
    }

    /** With this app, in the place of the one with its id if there is one. */
    public AppChoice with(App app, List<App> shipped) {
        Map<String, App> apps = new LinkedHashMap<>();
        own.forEach(other -> apps.put(other.id(), other));
        if (shipped.contains(app)) {
            apps.remove(app.id());
        } else {
            apps.put(app.id(), app);
        }
        return new AppChoice(order, hidden, new ArrayList<>(apps.values()));
    }

    /** Without this own app; an app of the jar that it took the place of is there again. */
    public AppChoice without(String id, List<App> shipped) {
        List<App> rest = own.stream().filter(app -> !app.id().equals(id)).toList();
        if (shipped.stream().anyMatch(app -> app.id().equals(id))) {
            return new AppChoice(order, hidden, rest);
        }
        Set<String> stillHidden = new LinkedHashSet<>(hidden);
        stillHidden.remove(id);
        List<String> places = order.stream().filter(other -> !other.equals(id)).toList();
        return new AppChoice(places, stillHidden, rest);
    }

    /** As JSON in one line; empty for {@link #NONE}. */
    public String text() {
        return equals(NONE) ? "" : AppWriter.text(this);
    }

    /** The same over many lines, for people. */
    public String readable() {
        return equals(NONE) ? "" : AppWriter.readable(this);
    }

    private List<App> unarranged(List<App> shipped) {
        Map<String, App> apps = new LinkedHashMap<>();
        shipped.forEach(app -> apps.put(app.id(), app));
        own.forEach(app -> apps.put(app.id(), app));
        return List.copyOf(apps.values());
    }
}
