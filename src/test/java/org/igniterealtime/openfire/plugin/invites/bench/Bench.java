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

    private final BenchOptions options;
    private final Load load;
    private final BenchReport report;
    private final Duration round;

    private Bench(BenchOptions options) {
        this.options = options;
        this.load =
                WrkLoad.installed()
                        .filter(program -> !options.java())
                        .<Load>map(WrkLoad::new)
                        .orElseGet(JavaLoad::new);
        this.report = new BenchReport(options, load.name());
        this.round = Duration.ofSeconds(options.seconds());
    }

    /** Takes the options of {@code ./bench}. */
    public static void main(String[] arguments) {
        System.exit(BenchCommand.status(() -> new Bench(BenchOptions.of(arguments))::run));
    }

    /** It has no opinion: always true. */
    private boolean run() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-");
        Path jar = PluginJar.in(folder, "bare", BarePlugin.class, BarePlugin.CLASSES);
        try (BenchDatabase database = new BenchDatabase()) {
            report.begin();
            if (wants(BenchReport.START)) {
                report.footprint(
                        PluginStart.measure(
                                server(database).withPlugins(),
                                database,
                                options.rounds(),
                                options.stored()));
            }
            if (options.only().isEmpty() || !wants(BenchReport.START)) {
                compare(database, jar);
            }
            report.end();
            return true;
        } finally {
            Files.delete(jar);
            Files.delete(folder);
        }
    }

    private ServerOptions server(BenchDatabase database) {
        Ports ports = Ports.free();
        return options.server()
                .withPorts(ports)
                .withDatabase(database.address())
                // What is compared with registering without an invite has to be allowed.
                .withProperty("plugin.invites.inviteOnly", "false")
                .withProperty("plugin.invites.baseUrl", "http://localhost:" + ports.http());
    }

    private boolean wants(String name) {
        return name.startsWith(options.only());
    }

    private void compare(BenchDatabase database, Path jar)
            throws IOException, SQLException, InterruptedException {
        try (OpenfireServer server =
                OpenfireServer.start(
                        server(database).withPlugins(ServerOptions.builtPlugin(), jar))) {
            server.awaitLog("Successfully loaded plugin 'bare");
            database.fill(options.stored());
            List<Comparison> comparisons = new Comparisons(server, load).all();
            report.head();
            for (Comparison comparison : comparisons) {
                if (wants(comparison.name())) {
                    for (int connections : options.connections()) {
                        report.outcome(outcome(comparison, connections));
                    }
                }
            }
        }
    }

    private Outcome outcome(Comparison comparison, int connections)
            throws IOException, InterruptedException {
        // Not measured: caches fill, and the compilers get to work.
        comparison.ours().run(connections, round);
        comparison.bare().run(connections, round);
        List<Sample> ours = new ArrayList<>();
        List<Sample> bare = new ArrayList<>();
        OwnShare share = new OwnShare();
        for (int i = 0; i < options.rounds(); i++) {
            ours.add(comparison.ours().run(connections, round));
            bare.add(comparison.bare().run(connections, round));
        }
        return new Outcome(comparison.name(), connections, ours, bare, share.sinceThen());
    }
}
