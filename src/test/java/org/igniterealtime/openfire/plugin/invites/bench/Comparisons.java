// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.invites.StoredToken;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** What is compared on a server that has the plugin and {@link BarePlugin}. */
final class Comparisons {

    /** Invites that one batch makes. */
    private static final int BATCH = 100;

    /** What a page is asked for with, by one of the usual browsers. */
    static final Map<String, String> BROWSER =
            Map.of(
                    "User-Agent",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101"
                            + " Firefox/140.0",
                    "Accept",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                    "Accept-Language",
                    "de,en-US;q=0.7,en;q=0.3",
                    "Accept-Encoding",
                    "gzip, deflate, br, zstd");

    /** A bit more than the plugin says. */
    private static final int REFUSAL_BYTES = 64;

    private final OpenfireServer server;
    private final Load load;
    private final String bare;
    private final String key;
    private final String cookies;
    private final InviteSupply invites;

    /** Of an invite that stays unused. */
    private final String token;

    /** Makes a key, and more invites than the list has on a page. */
    Comparisons(OpenfireServer server, Load load) throws IOException {
        ConsoleClient administrator = ConsoleClient.loggedIn(server);
        this.server = server;
        this.load = load;
        this.bare = server.http() + BarePlugin.PATH;
        this.key = ConsoleKeys.create(administrator, "Bench");
        this.cookies = administrator.cookies();
        this.invites = new InviteSupply(server.http(), key);
        invites.stock(BATCH);
        this.token = invites.next();
    }

    List<Comparison> all() throws IOException, InterruptedException {
        URI api = URI.create(server.http() + "/invites_api");
        String v1 = api + "/v1/invites";
        Target insert = Target.get(URI.create(bare + "/insert"));
        Target landing = Target.get(URI.create(server.http() + "/invite?" + token));
        Target form = Target.get(URI.create(server.http() + "/invite/register?t=" + token));
        String batch = InviteSupply.batch(BATCH);
        return List.of(
                both("create", Target.get(URI.create(api + "?key=" + key)), insert),
                both("create v1", Target.json(URI.create(v1), key, "{}", 1), insert),
                both(
                        "batch of " + BATCH,
                        Target.json(URI.create(v1 + "/batch"), key, batch, BATCH),
                        insert),
                both(
                        "refused key",
                        Target.refusal(URI.create(api + "?key=" + key + "x")),
                        Target.refusal(URI.create(bare + "/refuse?bytes=" + REFUSAL_BYTES))),
                both("landing page", landing, page(landing)),
                both("landing, browser", landing.with(BROWSER), page(landing.with(BROWSER))),
                both("form", form.with(BROWSER), page(form.with(BROWSER))),
                list(),
                preauth(),
                registrationInClients(),
                registrationByForm(form.with(BROWSER)));
    }

    private Comparison both(String name, Target ours, Target bareOne) {
        return new Comparison(name, Side.of(ours, load), Side.of(bareOne, load));
    }

    /** Both within the console's own frame. */
    private Comparison list() throws IOException, InterruptedException {
        Map<String, String> loggedIn = Map.of("Cookie", cookies);
        Target ours =
                Target.get(URI.create(server.console() + "/plugins/invites/invites.jsp"))
                        .with(loggedIn);
        String page = server.console() + BarePlugin.LIST + "?bytes=";
        int frame = bytes(Target.get(URI.create(page + 0)).with(loggedIn));
        int inside = Math.max(0, bytes(ours) - frame);
        return both("console list", ours, Target.get(URI.create(page + inside)).with(loggedIn));
    }

    private Comparison preauth() {
        Registrations registrations = new Registrations(server, invites, "none");
        return new Comparison(
                "preauth",
                Side.of(() -> registrations.presenting(token)),
                Side.of(() -> registrations.presentingBarely(StoredToken.hash(token))));
    }

    private Comparison registrationInClients() {
        Registrations registrations = new Registrations(server, invites, "nova");
        return new Comparison(
                "register, client",
                Side.of(registrations::inClients, invites),
                Side.of(registrations::inClientsWithoutInvite));
    }

    private Comparison registrationByForm(Target form) throws IOException, InterruptedException {
        Registrations registrations = new Registrations(server, invites, "vera");
        URI page = page(form).address();
        return new Comparison(
                "register, form",
                Side.of(registrations::byForm, invites),
                Side.of(() -> registrations.barely(page)));
    }

    /** As many bytes, asked for in the same words. */
    private Target page(Target ours) throws IOException, InterruptedException {
        String hash = StoredToken.hash(token);
        return Target.get(URI.create(bare + "/page?hash=" + hash + "&bytes=" + bytes(ours)))
                .with(ours.headers());
    }

    private static int bytes(Target target) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.address());
        target.headers().forEach(request::setHeader);
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofByteArray())
                .body()
                .length;
    }
}
