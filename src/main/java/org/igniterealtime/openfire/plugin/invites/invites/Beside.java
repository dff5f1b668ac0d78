// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Statements;

/** What is written together with new invites: all of it is kept, or none. */
@FunctionalInterface
public interface Beside {

    /** Nothing. */
    Beside NOTHING = (statements, invites) -> {};

    /**
     * Writes in the transaction that makes the invites, before they are inserted. Whatever it
     * throws undoes everything and reaches the caller. May be run more than once, each time in a
     * transaction of its own.
     *
     * @param invites as they will be stored
     */
    void write(Statements statements, List<Invite> invites);

    /** This, and then another. */
    default Beside and(Beside other) {
        return (statements, invites) -> {
            write(statements, invites);
            other.write(statements, invites);
        };
    }
}
