// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;

/** A real PostgreSQL. */
class PostgresUpgradeIT extends UpgradeContract {

    @Override
    String type() {
        return "postgresql";
    }

    @Override
    ConnectionSource emptyDatabase() throws Exception {
        return DatabaseServer.shared(DatabaseKind.POSTGRESQL).emptyDatabase();
    }
}
