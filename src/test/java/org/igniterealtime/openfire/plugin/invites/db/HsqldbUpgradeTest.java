// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.DriverManager;
import java.util.UUID;

/** The embedded database, in memory. */
class HsqldbUpgradeTest extends UpgradeContract {

    @Override
    String type() {
        return "hsqldb";
    }

    @Override
    ConnectionSource emptyDatabase() {
        String url = "jdbc:hsqldb:mem:" + UUID.randomUUID() + ";shutdown=true";
        return () -> DriverManager.getConnection(url);
    }
}
