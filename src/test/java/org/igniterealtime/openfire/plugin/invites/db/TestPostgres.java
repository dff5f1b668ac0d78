// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL for all tests of a JVM that want no server, which ends with it. */
public final class TestPostgres {

    private static TestPostgres shared;

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private TestPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static synchronized TestPostgres shared() throws IOException {
        if (shared == null) {
            shared = new TestPostgres(EmbeddedPostgres.start());
        }
        return shared;
    }

    /** Connections to a new database without tables. */
    public ConnectionSource emptyDatabase() throws SQLException {
        String name = "d" + databases.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return () -> postgres.getDatabase("postgres", name).getConnection();
    }
}
