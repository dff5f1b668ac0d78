// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What classes name that is neither among themselves nor in the JDK must be in Openfire. */
final class LinkCheck {

    private final Classes bundle;
    private final Collection<ClassFile> checked;

    /**
     * @param bundle all classes of a plugin, its libraries among them
     * @param checked those of them that must link
     */
    LinkCheck(Classes bundle, Collection<ClassFile> checked) {
        this.bundle = bundle;
        this.checked = List.copyOf(checked);
    }

    /** Everything that Openfire may be asked for. */
    Set<Symbol> asks() {
        Set<Symbol> all = new TreeSet<>();
        checked.forEach(file -> file.named().forEach(named -> all.addAll(bundle.asks(named))));
        return all;
    }

    /** A line for each thing that a class names and that this version does not have. */
    List<String> missing(ApiTable table, String version) {
        List<String> lines = new ArrayList<>();
        for (ClassFile file : checked) {
            for (Symbol named : new TreeSet<>(file.named())) {
                Set<Symbol> asks = bundle.asks(named);
                if (!asks.isEmpty() && asks.stream().noneMatch(ask -> table.has(ask, version))) {
                    String where =
                            asks.stream().anyMatch(table::knows) ? version : "any listed version";
                    lines.add(file.name() + " names " + named + ", not in " + where);
                }
            }
        }
        return lines;
    }
}
