// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.DatabaseServer;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/**
 * Starts Openfire with the plugin, makes an API key, prints where everything is, and stays until it
 * is told to stop. On standard output there are only assignments, an example and READY, for
 * scripts; on standard error, what a person wants to know.
 */
public final class Demo {

    private final DemoOptions options;
    private final Thread main = Thread.currentThread();
    private volatile Optional<DatabaseServer> database = Optional.empty();
    private volatile Optional<OpenfireServer> server = Optional.empty();
    private volatile boolean stopping;
    private volatile boolean ended;

    private Demo(DemoOptions options) {
        this.options = options;
    }

    /** Takes the options of {@code ./demo}, each with its value. */
    public static void main(String[] arguments) {
        try {
            new Demo(DemoOptions.of(arguments)).run();
        } catch (RuntimeException failure) {
            System.err.println("demo: " + reason(failure));
            System.exit(1);
        }
    }

    private void run() {
        // Before anything is made that would have to be taken away.
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "demo shutdown"));
        try {
            ServerOptions chosen = withDatabase(options.server());
            if (stopping) {
                // What starts a database may have kept it to itself.
                throw new InterruptedException();
            }
            OpenfireServer prepared = OpenfireServer.prepare(chosen);
            server = Optional.of(prepared);
            prepared.start();
            String key = firstKey(prepared);
            print(prepared, key);
            explain(prepared, ConsoleKeys.invite(prepared, key));
            prepared.awaitEnd();
            throw new IllegalStateException("Openfire ended by itself");
        } catch (InterruptedException | RuntimeException failure) {
            if (!stopping) {
                ended = true;
                close();
                throw new IllegalStateException(reason(failure), failure);
            }
        }
    }

    /**
     * Waits for the main thread first: what it is still laying out could not be deleted otherwise.
     */
    private void shutDown() {
        if (ended) {
            return;
        }
        stopping = true;
        main.interrupt();
        try {
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** With the database that was asked for, which is started for it. */
    private ServerOptions withDatabase(ServerOptions usual) throws InterruptedException {
        if (options.database().isEmpty()) {
            return usual;
        }
        try {
            DatabaseServer started = DatabaseServer.start(options.database().get());
            database = Optional.of(started);
            return usual.withDatabase(started.newDatabase());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private void close() {
        server.ifPresent(OpenfireServer::close);
        database.ifPresent(DatabaseServer::closeQuietly);
    }

    private static void print(OpenfireServer server, String key) {
        String api = server.http() + "/invites_api";
        System.out.println("INVITES_API=" + api);
        System.out.println("INVITES_KEY=" + key);
        System.out.println("XMPP=localhost:" + server.ports().client());
        System.out.println("DOMAIN=" + server.domain());
        System.out.println("CONSOLE=" + server.console());
        System.out.println("ADMIN=" + OpenfireServer.ADMIN + ":" + OpenfireServer.ADMIN);
        System.out.println("curl -i '" + api + "?key=" + key + "'");
        System.out.println("READY");
    }

    private static void explain(OpenfireServer server, String invite) {
        System.err.printf(
                """

                Openfire is up. To begin with, open in a browser
                    %s  (an invite: make an account with it)
                    %s  (the console: log in as %s with the password %s, go to Users/Groups, Invites)
                Ctrl-C ends it.
                """,
                invite, server.console(), OpenfireServer.ADMIN, OpenfireServer.ADMIN);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /**
     * A key of its own for every run: the one of an earlier run is stored as a hash and cannot be
     * shown again. It may do what the examples of the documents do.
     */
    private static String firstKey(OpenfireServer server) {
        String time =
                LocalDateTime.now(ZoneId.systemDefault())
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                ServerOptions.builtPlugin().toString(),
                                "key",
                                "create",
                                "Demo " + time,
                                "--home",
                                server.home().toString()));
        for (String scope : List.of("invites:create", "invites:read", "invites:manage")) {
            command.addAll(List.of("--scope", scope));
        }
        return printed(command);
    }

    private static String printed(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            byte[] printed = process.getInputStream().readAllBytes();
            if (printed.length == 0) {
                throw new IllegalStateException("The command line made no key");
            }
            return new String(printed, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
