// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** An in-memory HSQLDB with the tables that the plugin ships. Gone when closed. */
public final class TestDatabase implements AutoCloseable {

    private final String url = "jdbc:hsqldb:mem:" + UUID.randomUUID();

    /** Keeps the database alive between the statements of a test. */
    private final Connection held;

    private final AtomicLong opened = new AtomicLong();
    private boolean away;

    public TestDatabase() {
        try {
            held = DriverManager.getConnection(url);
            execute("CREATE TABLE ofVersion (name VARCHAR(50) PRIMARY KEY, version INTEGER)");
            for (String statement : script("hsqldb").split(";\\s*\n")) {
                execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements as the stores run them. */
    public Database database() {
        return new Database(source());
    }

    /**
     * The same over one connection, for very many statements: to open one for each takes longer
     * than they do. Neither counted nor taken away.
     */
    public Database overOneConnection() {
        return new Database(new KeptConnection(held));
    }

    /** Where their connections come from. */
    ConnectionSource source() {
        return this::open;
    }

    /** From now on nobody gets a connection. */
    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** How many connections were opened so far: one for each statement or transaction. */
    public long opened() {
        return opened.get();
    }

    public void execute(String sql) {
        try (Statement statement = held.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String table) {
        return database().count("SELECT COUNT(*) FROM " + table);
    }

    /** The text of the script for one of the databases, without comment lines. */
    public static String script(String type) {
        try (InputStream in =
                TestDatabase.class.getResourceAsStream("/database/invites_" + type + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection open() throws SQLException {
        if (away) {
            throw new SQLException("The database is away");
        }
        opened.incrementAndGet();
        return DriverManager.getConnection(url);
    }

    @Override
    public void close() {
        execute("SHUTDOWN");
    }
}
