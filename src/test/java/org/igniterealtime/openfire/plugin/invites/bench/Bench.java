// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpMount;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.PluginJar;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/**
 * Measures the plugin beside servlets that do only the inevitable part of the same, in one server
 * with one pool on one PostgreSQL, in alternating rounds. Rates of a machine say little elsewhere;
 * their ratios say more.
 */
public final class Bench {

    private static final int REFUSED_OPTIONS = 2;

    private final BenchOptions options;
    private final Load load;
    private final Duration round;

    private Bench(BenchOptions options) {
        this.options = options;
        this.load =
                WrkLoad.installed()
                        .filter(program -> !options.java())
                        .<Load>map(WrkLoad::new)
                        .orElseGet(JavaLoad::new);
        this.round = Duration.ofSeconds(options.seconds());
    }

    /** Takes the options of {@code ./bench}. */
    public static void main(String[] arguments) {
        System.exit(status(arguments));
    }

    private static int status(String... arguments) {
        BenchOptions options;
        try {
            options = BenchOptions.of(arguments);
        } catch (IllegalArgumentException refused) {
            System.err.println("bench: " + refused.getMessage());
            return REFUSED_OPTIONS;
        }
        Interruption interruption = new Interruption();
        try {
            new Bench(options).run();
            return 0;
        } catch (InterruptedException stopped) {
            return 1;
        } catch (IOException | SQLException | RuntimeException failure) {
            System.err.println("bench: " + failure);
            return 1;
        } finally {
            interruption.close();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-");
        Path jar =
                PluginJar.in(
                        folder,
                        "bare",
                        BarePlugin.class,
                        List.of(BarePlugin.class, BareServlet.class, HttpMount.class));
        Ports ports = Ports.free();
        try (BenchDatabase database = new BenchDatabase();
                OpenfireServer server =
                        OpenfireServer.start(
                                options.server()
                                        .withPorts(ports)
                                        .withPlugins(ServerOptions.builtPlugin(), jar)
                                        .withDatabase(database.address())
                                        .withProperty(
                                                "plugin.invites.baseUrl",
                                                "http://localhost:" + ports.http()))) {
            server.awaitLog("Successfully loaded plugin 'bare");
            database.fill(options.stored());
            measure(server);
        } finally {
            Files.delete(jar);
            Files.delete(folder);
        }
    }

    private void measure(OpenfireServer server) throws IOException, InterruptedException {
        String key = ConsoleKeys.create(ConsoleClient.loggedIn(server), "Bench");
        String link = ConsoleKeys.invite(server, key);
        String token = link.substring(link.indexOf('?') + 1);
        System.out.printf(
                "Openfire %s, Java %s, PostgreSQL with flushed commits, %,d invites stored,%n"
                        + "load: %s, on the same machine; %d rounds of %d s of each, in turns%n%n",
                options.openfire(),
                Runtime.version(),
                options.stored(),
                load.name(),
                options.rounds(),
                options.seconds());
        System.out.println(BenchReport.HEAD);
        List<Outcome> outcomes = new ArrayList<>();
        for (Comparison comparison : Comparison.all(server.http(), key, token)) {
            if (comparison.name().startsWith(options.only())) {
                for (int connections : options.connections()) {
                    Outcome outcome = outcome(comparison, connections);
                    System.out.println(BenchReport.line(outcome));
                    outcomes.add(outcome);
                }
            }
        }
        if (options.json().isPresent()) {
            Files.writeString(
                    options.json().get(), BenchReport.json(options, load.name(), outcomes) + "\n");
        }
    }

    private Outcome outcome(Comparison comparison, int connections)
            throws IOException, InterruptedException {
        // Not measured: caches fill, and the compilers get to work.
        load.run(comparison.ours(), connections, round);
        load.run(comparison.bare(), connections, round);
        List<Sample> ours = new ArrayList<>();
        List<Sample> bare = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            ours.add(load.run(comparison.ours(), connections, round));
            bare.add(load.run(comparison.bare(), connections, round));
        }
        return new Outcome(comparison.name(), connections, ours, bare);
    }
}
