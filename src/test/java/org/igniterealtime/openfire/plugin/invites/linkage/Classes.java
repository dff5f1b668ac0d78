// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Classes that lie together in a jar or on a server, above those of the JDK. */
final class Classes {

    private final Map<String, ClassFile> byName = new HashMap<>();

    Classes(Collection<ClassFile> classes) {
        classes.forEach(one -> byName.putIfAbsent(one.name(), one));
    }

    /** Whether it is found here or in the JDK, inherited members too. */
    boolean has(Symbol symbol) {
        return asks(symbol).isEmpty();
    }

    /**
     * What others must have so that this links: nothing when it is found here or in the JDK; else
     * any one of these is enough, as a member may come from any supertype that is not here.
     */
    Set<Symbol> asks(Symbol symbol) {
        ClassFile owner = byName.get(symbol.owner());
        if (owner == null) {
            return Jdk.has(symbol) ? Set.of() : Set.of(symbol);
        }
        if (symbol.isClass() || owner.members().contains(symbol.member())) {
            return Set.of();
        }
        Set<Symbol> open = new TreeSet<>();
        for (String supertype : owner.supertypes()) {
            Set<Symbol> there = asks(symbol.in(supertype));
            if (there.isEmpty()) {
                return there;
            }
            open.addAll(there);
        }
        return open;
    }

    Collection<ClassFile> all() {
        return byName.values();
    }
}
