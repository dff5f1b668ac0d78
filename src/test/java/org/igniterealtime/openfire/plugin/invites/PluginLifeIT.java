// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.JvmInsight;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading, reloading and unloading on a running server, and servers on which not all works. */
@Tag("slow")
class PluginLifeIT {

    private static final String PLUGIN = InvitesPlugin.class.getName();
    private static final String LOADER = "org.jivesoftware.openfire.container.PluginClassLoader";
    private static final String UPKEEP = "invites-upkeep";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    /** The invites that were answered for. */
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aReloadLeavesNothingOfTheOldOneBehindAndAnUnloadLeavesNothing(@TempDir Path directory)
            throws Exception {
        try (OpenfireServer server =
                OpenfireServer.start(Inside.with(ServerOptions.standard(), directory))) {
            JvmInsight jvm = new JvmInsight(server.processHandle().orElseThrow());
            String key = ConsoleKeys.create(ConsoleClient.loggedIn(server), "reload");
            assertThat(create(server, key)).isEqualTo(201);
            long loaders = jvm.instances(LOADER);

            server.installPlugin(ServerOptions.builtPlugin());
            // The old one is gone then, so that only the new one can answer.
            server.awaitLog(OpenfireServer.PLUGIN_UNLOADED);
            await(() -> create(server, key) == 201);

            assertThat(jvm.threads(UPKEEP)).isEqualTo(1);
            // Over the connection on which the old one has answered, which thereby stays open.
            await(() -> create(server, key) == 201 && jvm.instances(PLUGIN) == 1);
            await(() -> create(server, key) == 201 && jvm.instances(LOADER) == loaders);
            assertThat(ConsoleClient.loggedIn(server).get("/plugins/invites/api-keys.jsp").body())
                    .contains("reload");

            await(() -> create(server, key) == 201);
            server.removePlugin("invites");
            await(() -> create(server, key) == 404);
            // Of the last ones too, which were made a moment ago.
            assertThat(enteredByKeys(server)).isEqualTo(made.get());

            await(() -> jvm.threads(UPKEEP) == 0);
            await(() -> create(server, key) == 404 && jvm.instances(PLUGIN) == 0);
            await(() -> create(server, key) == 404 && jvm.instances(LOADER) == loaders - 1);
            ConsoleClient administrator = ConsoleClient.loggedIn(server);
            // 404 or 500: for what is no plugin of its own, versions have different answers.
            assertThat(administrator.get("/plugins/invites/api-keys.jsp").statusCode())
                    .isEqualTo(administrator.get("/plugins/unheard-of/page.jsp").statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(administrator.get("/index.jsp").body()).doesNotContain("plugins/invites/");
        }
    }

    @Test
    void withoutTheHttpBindingThePluginIsLoadedAndSaysSo() {
        try (OpenfireServer server =
                OpenfireServer.start(
                        ServerOptions.standard().withProperty("httpbind.enabled", "false"))) {
            String page = ConsoleClient.loggedIn(server).get("/plugins/invites/invites.jsp").body();

            assertThat(page).contains("The HTTP binding is disabled");
        }
    }

    /** How many invites, according to Openfire's audit log, keys have made. */
    private static int enteredByKeys(OpenfireServer server) {
        String entries = Inside.of(server).ask("texts", "SELECT summary FROM ofSecurityAuditLog");
        return Pattern.compile("created invites with an API key: (\\d+)")
                .matcher(entries)
                .results()
                .mapToInt(entry -> Integer.parseInt(entry.group(1)))
                .sum();
    }

    private int create(OpenfireServer server, String key) {
        try {
            URI api = URI.create(server.http() + "/invites_api?key=" + key);
            int status =
                    http.send(
                                    HttpRequest.newBuilder(api).timeout(PATIENCE).build(),
                                    BodyHandlers.discarding())
                            .statusCode();
            if (status == 201) {
                made.incrementAndGet();
            }
            return status;
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("out of patience").isBefore(end);
            Thread.sleep(200);
        }
    }
}
