// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;

/** How a key came to be. */
public enum Origin {
    /** An administrator made it on the console. */
    CONSOLE,
    /** Somebody at the server made it on the command line. */
    LOCAL,
    /** A line of the server's configuration says that it exists. */
    PROVISIONED;

    String word() {
        return Columns.word(this);
    }

    /** The origin of a stored word; of the console where nothing was stored. */
    static Origin of(Optional<String> word) {
        return word.map(w -> Columns.constant(w, Origin.class)).orElse(CONSOLE);
    }
}
