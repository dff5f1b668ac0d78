// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import org.igniterealtime.openfire.plugin.invites.db.Database;

/** Asks everything of the store of logos, for {@code db.StoreWalk}. */
public final class LogoWalk {

    private LogoWalk() {}

    /** Leaves nothing behind. */
    public static void go(Database database) {
        LogoStore store = new LogoStore(database);
        store.put("walk", new byte[1]);
        store.find("walk");
        store.deleteOthers("");
    }
}
