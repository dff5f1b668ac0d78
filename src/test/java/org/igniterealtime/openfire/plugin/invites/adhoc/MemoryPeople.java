// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.igniterealtime.openfire.plugin.invites.accounts.People;

/** Administrators and groups in memory. */
public final class MemoryPeople implements People {

    private final Set<String> administrators = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final SortedMap<String, Set<String>> groups = new TreeMap<>();

    public void makeAdministrator(String username) {
        administrators.add(username);
    }

    /** What a user is called. */
    public void call(String username, String name) {
        names.put(username, name);
    }

    public void addGroup(String name, String... members) {
        groups.put(name, Set.of(members));
    }

    @Override
    public String displayName(String username) {
        return names.getOrDefault(username, username);
    }

    @Override
    public boolean isSomebodyCalled(String name) {
        return names.values().stream().anyMatch(name::equalsIgnoreCase);
    }

    @Override
    public boolean isAdministrator(String username) {
        return administrators.contains(username);
    }

    @Override
    public boolean wouldBeAdministrator(String username) {
        return isAdministrator(username);
    }

    @Override
    public List<String> administrators() {
        return List.copyOf(administrators);
    }

    @Override
    public boolean isMember(String username, String group) {
        return groups.getOrDefault(group, Set.of()).contains(username);
    }

    @Override
    public boolean groupExists(String group) {
        return groups.containsKey(group);
    }

    @Override
    public List<String> groups(int limit) {
        return groups.keySet().stream().limit(limit).toList();
    }

    @Override
    public int countGroups() {
        return groups.size();
    }
}
