// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: Openfire's pool on a server, an in-memory database in tests. */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * Opens a connection in auto-commit mode, which the caller closes.
     *
     * @throws SQLException when the database cannot be reached
     */
    Connection open() throws SQLException;
}
