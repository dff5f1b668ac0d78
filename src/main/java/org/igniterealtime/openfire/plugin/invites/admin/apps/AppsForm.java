// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.AppChoice;
import org.igniterealtime.openfire.plugin.invites.http.FormText;

/** Which apps are shown, and in which order. */
public record AppsForm(List<AppRowView> rows) {

    /** The form with what holds now. */
    static AppsForm of(KeptApps kept) {
        AppChoice choice = kept.apps().choice();
        List<AppRowView> rows = new ArrayList<>();
        for (App app : choice.arranged(kept.apps().shipped())) {
            int position = rows.size() + 1;
            rows.add(
                    new AppRowView(
                            app,
                            kept.origin(app),
                            !choice.hidden().contains(app.id()),
                            position,
                            Integer.toString(position)));
        }
        return new AppsForm(rows);
    }

    /** The form with what was typed. */
    static AppsForm typed(KeptApps kept, FormText typed) {
        return new AppsForm(of(kept).rows.stream().map(row -> row.typed(typed)).toList());
    }

    boolean isGood() {
        return rows.stream().noneMatch(AppRowView::wrong);
    }

    /** The ids in the order that was typed: an app whose number was changed gets that position. */
    List<String> order() {
        List<String> ids =
                rows.stream()
                        .filter(row -> !row.moved())
                        .map(row -> row.app().id())
                        .collect(Collectors.toCollection(ArrayList::new));
        rows.stream()
                .filter(AppRowView::moved)
                .sorted(Comparator.comparing(AppRowView::place))
                .forEach(row -> ids.add(Math.min(row.place() - 1, ids.size()), row.app().id()));
        return ids;
    }

    /** The ids of the apps that are not to be shown. */
    Set<String> hidden() {
        return rows.stream()
                .filter(row -> !row.shown())
                .map(row -> row.app().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
