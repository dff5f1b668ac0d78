// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseAddress;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;

/**
 * A database server on a free port of the loopback address, which has many databases. It ends with
 * the JVM at the latest, however that ends.
 */
public abstract class DatabaseServer implements AutoCloseable {

    private static final Map<DatabaseKind, DatabaseServer> SHARED =
            new EnumMap<>(DatabaseKind.class);

    private final AtomicInteger databases = new AtomicInteger();

    /** The one for all tests of this JVM that do it no harm. */
    public static synchronized DatabaseServer shared(DatabaseKind kind)
            throws IOException, InterruptedException {
        DatabaseServer server = SHARED.get(kind);
        if (server == null) {
            server = start(kind);
            SHARED.put(kind, server);
            Runtime.getRuntime().addShutdownHook(new Thread(server::closeQuietly));
        }
        return server;
    }

    /**
     * One that the caller may do anything to, and closes.
     *
     * @param kind not the embedded one
     */
    public static DatabaseServer start(DatabaseKind kind) throws IOException, InterruptedException {
        return switch (kind) {
            case POSTGRESQL -> new PostgresServer();
            case MARIADB -> new MariaDbServer();
            case HSQLDB -> throw new IllegalArgumentException("It has no server");
        };
    }

    /** A new database without tables. */
    public DatabaseAddress newDatabase() throws SQLException {
        String name = "d" + databases.incrementAndGet();
        DatabaseAddress first = first();
        try (Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + options());
        }
        return named(name);
    }

    /** Connections to a new database without tables. */
    public ConnectionSource emptyDatabase() throws SQLException {
        DatabaseAddress address = newDatabase();
        return () -> connect(address);
    }

    /** By the drivers that the tests have: those of Openfire 4.2.0. */
    public static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** The address of the database of this name, which need not be there. */
    abstract DatabaseAddress named(String database);

    /** A database that was there from the beginning. */
    abstract DatabaseAddress first();

    /** Words behind {@code CREATE DATABASE}, or none. */
    abstract String options();

    /** All processes of it. */
    abstract List<ProcessHandle> processes() throws IOException;

    /** Where it says which process it is. */
    abstract Path processFile();

    /** Ends it without a warning. What was committed stays. */
    public void kill() throws IOException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
        Files.deleteIfExists(processFile());
    }

    /** From now on it is silent, and keeps its connections. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Goes on where it was. */
    public void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", name));
        processes().forEach(one -> command.add(Long.toString(one.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Starts it at the same place, with what it had. */
    public abstract void restart() throws IOException, InterruptedException;

    /** Ends it and deletes what it had. */
    @Override
    public abstract void close() throws IOException, InterruptedException;

    /** The same, where there is nobody to tell that it went wrong but a person. */
    public void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("A database is left: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
