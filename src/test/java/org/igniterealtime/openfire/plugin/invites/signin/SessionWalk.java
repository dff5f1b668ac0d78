// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.signin;

import org.igniterealtime.openfire.plugin.invites.db.Database;

/** Asks everything of the stores of who is signed in, for {@code db.StoreWalk}. */
public final class SessionWalk {

    private SessionWalk() {}

    /** Leaves nothing behind. */
    public static void go(Database database) {
        SessionStore store = new SessionStore(database);
        store.insert("walk", "walker", 2);
        store.find("walk", 1);
        store.delete("walk");
        store.deleteOf("walker");
        store.purge(1);
        LinkStore links = new LinkStore(database);
        links.keep("walker", 3, "link", "browser", 2, 3, 1);
        links.find("link", "browser", 1);
        links.use("link", "browser", 1);
        links.isThere("link");
        links.deleteOf("walker");
        links.purge(1);
    }
}
