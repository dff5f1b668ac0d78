// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

/**
 * Something wrong with a list of apps, or with one app.
 *
 * @param place the members that lead to it, counted from 1, for instance {@code own 2, links 1,
 *     url}; for text that is no JSON line and column; empty for all of it
 */
public record AppProblem(String place, Fault fault) {

    /** The same, seen from further out. */
    AppProblem in(String outer) {
        return new AppProblem(outer.isEmpty() ? place : outer + ", " + place, fault);
    }

    @Override
    public String toString() {
        return place.isEmpty() ? fault.key() : place + ": " + fault.key();
    }
}
