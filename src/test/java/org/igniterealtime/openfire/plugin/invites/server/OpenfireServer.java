// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.igniterealtime.openfire.plugin.invites.db.DatabaseServer;

/**
 * A real Openfire in a JVM of its own, on the loopback address only.
 *
 * <p>{@link #start(ServerOptions)} returns when clients, HTTP binding and admin console answer;
 * {@link #close()} leaves neither process nor file behind, except a home that was asked to be kept.
 */
public final class OpenfireServer implements AutoCloseable {

    /** Name and password of the administrator. */
    public static final String ADMIN = "admin";

    /**
     * What every version logs when it has loaded the plugin; newer ones add the plugin's version.
     */
    public static final String PLUGIN_LOADED = "Successfully loaded plugin 'invites";

    /** What every version logs when the plugin is stopped and its files are gone. */
    public static final String PLUGIN_UNLOADED = "Successfully unloaded plugin 'invites'";

    private final ServerOptions options;
    private final Path home;
    private final OpenfireHome layout;
    private Optional<ServerProcess> process = Optional.empty();
    private boolean laidOut;

    private OpenfireServer(ServerOptions options, Path home) {
        this.options = options;
        this.home = home;
        this.layout =
                options.distribution()
                        .<OpenfireHome>map(dir -> new InstalledHome(home, dir))
                        .orElseGet(() -> new AssembledHome(home));
    }

    /** Lays out a home and starts a server on it; on failure everything is taken away again. */
    public static OpenfireServer start(ServerOptions options) {
        OpenfireServer server = prepare(options);
        try {
            server.start();
            return server;
        } catch (RuntimeException | Error failure) {
            server.close();
            throw failure;
        }
    }

    /** A server that has a home directory but is not running yet: whoever prepares it closes it. */
    public static OpenfireServer prepare(ServerOptions options) {
        try {
            Path home =
                    options.data().isPresent()
                            ? Files.createDirectories(options.data().get()).toRealPath()
                            : Files.createTempDirectory("openfire-").toRealPath();
            return new OpenfireServer(withDatabase(options), home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a new database where this run of the tests is about another than the embedded one. */
    private static ServerOptions withDatabase(ServerOptions options) throws IOException {
        Optional<DatabaseKind> asked = DatabaseKind.asked();
        if (options.database().isPresent() || options.data().isPresent() || asked.isEmpty()) {
            return options;
        }
        try {
            return options.withDatabase(DatabaseServer.shared(asked.get()).newDatabase());
        } catch (SQLException e) {
            throw new IllegalStateException("No database", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a database was starting", e);
        }
    }

    /** Starts it, on the data it has if it ran before, and returns when it answers. */
    public void start() {
        try {
            refuseTakenPort();
            HomeSetup setup = new HomeSetup(home, layout, options);
            if (!laidOut) {
                setup.layOut();
                laidOut = true;
            }
            setup.configure();
            ServerProcess started = ServerProcess.fork(home, layout, options);
            process = Optional.of(started);
            started.awaitPorts(ports().address(), options.servedPorts());
            if (options.servesPages()) {
                // The ports may open a little before the plugin's pages are on them.
                started.awaitPage(http().resolve("/invite"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database of " + home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Openfire was starting", e);
        }
    }

    private void refuseTakenPort() throws IOException {
        OptionalInt taken = options.ports().taken();
        if (taken.isPresent()) {
            throw new IOException("Port " + taken.getAsInt() + " is taken");
        }
    }

    /** Asks it to stop and waits until it has; the home stays, so that it can be started again. */
    public void stop() {
        process.ifPresent(ServerProcess::stop);
        process = Optional.empty();
    }

    /** Ends it without a warning, as a power failure would. */
    public void kill() {
        process.ifPresent(ServerProcess::kill);
        process = Optional.empty();
        try {
            HomeDatabase.forgetLock(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and deletes its home, unless the home is to be kept. */
    @Override
    public void close() {
        stop();
        if (options.data().isEmpty()) {
            try {
                Trees.delete(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits until the process has ended by itself or from outside. */
    public void awaitEnd() throws InterruptedException {
        if (process.isPresent()) {
            process.get().awaitEnd();
        }
    }

    /**
     * Puts a plugin, or a newer one of the same file name, into the running server. Openfire looks
     * for it every 2 seconds, 4.2.0 every 20.
     */
    public void installPlugin(Path jar) {
        try {
            Path staged = Files.copy(jar, home.resolve("incoming-plugin"));
            Files.setLastModifiedTime(staged, FileTime.from(Instant.now()));
            Path place = home.resolve("plugins").resolve(jar.getFileName().toString());
            Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a plugin out of the running server, named like its jar without the ending. */
    public void removePlugin(String name) {
        try {
            Files.delete(home.resolve("plugins").resolve(name + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server has logged so far. */
    public String log() {
        return new ServerLog(home).text();
    }

    /** Waits until the server has logged a text, for at most 40 seconds. */
    public void awaitLog(String text) {
        new ServerLog(home).await(text);
    }

    /** The home directory. */
    public Path home() {
        return home;
    }

    /** The XMPP domain. */
    public String domain() {
        return options.domain();
    }

    /** The ports it listens on. */
    public Ports ports() {
        return options.ports();
    }

    /** The options it was made with. */
    public ServerOptions options() {
        return options;
    }

    /** The admin console, without a slash at the end. */
    public URI console() {
        return URI.create("http://" + ports().host() + ":" + ports().console());
    }

    /** The HTTP binding, without a slash at the end. */
    public URI http() {
        return URI.create("http://" + ports().host() + ":" + ports().http());
    }

    /** The HTTP binding over TLS, without a slash at the end. */
    public URI https() {
        return URI.create("https://" + ports().host() + ":" + ports().https());
    }

    /** The process, when one runs. */
    public Optional<ProcessHandle> processHandle() {
        return process.map(ServerProcess::handle);
    }
}
