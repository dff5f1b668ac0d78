// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

/**
 * What a class file may name of another class: the class itself, or one of its members.
 *
 * @param owner the class's name as class files write it, with slashes
 * @param member name and descriptor of a method or field with a blank between, such as {@code size
 *     ()I}; empty for the class itself
 */
record Symbol(String owner, String member) implements Comparable<Symbol> {

    static Symbol ofClass(String name) {
        return new Symbol(name, "");
    }

    /** Reads what {@link #toString()} writes. */
    static Symbol parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? ofClass(text)
                : new Symbol(text.substring(0, blank), text.substring(blank + 1));
    }

    boolean isClass() {
        return member.isEmpty();
    }

    /** The same member, looked for in another class. */
    Symbol in(String otherOwner) {
        return new Symbol(otherOwner, member);
    }

    @Override
    public int compareTo(Symbol other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return isClass() ? owner : owner + " " + member;
    }
}
