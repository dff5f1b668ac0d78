// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.igniterealtime.openfire.plugin.invites.db.LargeDatabase;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseAddress;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;

/** A PostgreSQL that keeps what it has said it keeps: each commit is on the disk first. */
final class BenchDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private boolean filled;

    BenchDatabase() throws IOException, SQLException {
        // Without these the library starts it for tests, which nobody minds losing.
        postgres =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
        if (!setting("fsync").equals("on")) {
            close();
            throw new IllegalStateException("PostgreSQL does not flush its commits");
        }
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress(
                DatabaseKind.POSTGRESQL, postgres.getJdbcUrl(USER, USER), USER, USER);
    }

    /**
     * So many invites in the plugin's tables, which must be there, and in the bare servlet's. The
     * second time it does nothing.
     */
    void fill(int invites) throws SQLException {
        if (filled) {
            return;
        }
        filled = true;
        LargeDatabase database =
                new LargeDatabase("postgresql", postgres.getPostgresDatabase()::getConnection);
        database.run("CREATE TABLE " + BareServlet.TABLE + " (LIKE ofInvite INCLUDING ALL)");
        database.fill(0, invites);
        database.run("INSERT INTO " + BareServlet.TABLE + " SELECT * FROM ofInvite");
        database.run("VACUUM ANALYZE");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
