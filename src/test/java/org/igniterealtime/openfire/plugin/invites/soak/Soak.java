// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.bench.BenchCommand;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.igniterealtime.openfire.plugin.invites.server.Trees;

/** Uses a server in every way for as long as one likes, and watches that nothing grows. */
public final class Soak {

    private static final String SETTING = "plugin.invites.";

    /** In the month that a run stands for. */
    private static final Duration RETENTION = Duration.ofDays(3);

    /** The shortest that a setting takes. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SoakOptions options;
    private final Pace pace;

    private Soak(SoakOptions options) {
        this.options = options;
        this.pace = new Pace(options.run());
    }

    /** Takes the options of {@code ./bench --soak}. */
    public static void main(String[] arguments) {
        System.exit(BenchCommand.status(() -> new Soak(SoakOptions.of(arguments))::run));
    }

    private boolean run() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("soak-");
        try (SoakDatabase database = new SoakDatabase();
                Mailbox mailbox = new Mailbox();
                OpenfireServer server =
                        OpenfireServer.start(mailbox.of(server(database, folder)))) {
            String key = ConsoleKeys.create(ConsoleClient.loggedIn(server), "Soak");
            allow(database, key);
            Evidence evidence = new SoakRun(options, pace, server, database, mailbox, key).run();
            SoakReport report = new SoakReport(evidence);
            System.out.println(report.text());
            if (options.json().isPresent()) {
                Files.writeString(options.json().get(), report.json() + "\n");
            }
            if (options.picture().isPresent()) {
                Files.writeString(options.picture().get(), new Picture(evidence).svg());
            }
            return evidence.isGood();
        } finally {
            Trees.delete(folder);
        }
    }

    private ServerOptions server(SoakDatabase database, Path folder) {
        Ports ports = Ports.free();
        ServerOptions server =
                Residents.in(pooled(options.server()))
                        .withPorts(ports)
                        .withDatabase(database.address())
                        .withProperty(SETTING + "baseUrl", "http://localhost:" + ports.http());
        Map<String, String> settings =
                Map.of(
                        "defaultLifetime", millis(Duration.ofDays(1)),
                        "retention", millis(RETENTION),
                        "tombstoneDays", String.valueOf(RETENTION.toDays()),
                        // Counted, but everybody here comes from one address.
                        "failuresAllowed", "100000",
                        "userPage", "any");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            server = server.withProperty(SETTING + setting.getKey(), setting.getValue());
        }
        return Inside.with(server, folder);
    }

    /** Without an installed one it is Openfire 4.2, which loses places of its pool otherwise. */
    private static ServerOptions pooled(ServerOptions server) {
        return server.distribution().isEmpty() ? server.withTestedConnections() : server;
    }

    private String millis(Duration inMonth) {
        Duration time = pace.of(inMonth);
        return String.valueOf((time.compareTo(MINUTE) < 0 ? MINUTE : time).toMillis());
    }

    /** Before it is used: a node remembers a key for two seconds. */
    private static void allow(SoakDatabase database, String key) throws SQLException {
        database.run(
                "UPDATE ofInviteKey SET namesInviter = 1, longestLifetime = 864000000, scopes ="
                        + " 'invites:create invites:read invites:manage invites:mail' WHERE keyId = '"
                        + key.substring(0, key.indexOf('/'))
                        + "'");
    }
}
