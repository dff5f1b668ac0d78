// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import org.igniterealtime.openfire.plugin.invites.db.Database;

/** Asks everything of the store of requests, for {@code db.StoreWalk}. */
public final class RequestWalk {

    private RequestWalk() {}

    /** Leaves nothing behind. */
    public static void go(Database database) {
        RequestStore store = new RequestStore(database);
        RequestKey request = new RequestKey("walk", "hash", "body");
        database.transaction(
                statements -> {
                    RequestStore.keep(statements, request, "inv_walk", 1, 0);
                    return request;
                });
        store.find(request, 0);
        store.purge(1);
    }
}
