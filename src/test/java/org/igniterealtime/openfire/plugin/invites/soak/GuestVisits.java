// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.registration.Racer;
import org.igniterealtime.openfire.plugin.invites.registration.StreamRacer;
import org.igniterealtime.openfire.plugin.invites.soak.Site.Made;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What whoever gets a link does: looks at it, and makes an account by one of the doors. */
final class GuestVisits {

    private static final String[] LANGUAGES = {"en", "de", "fa", "zh", "pt-BR"};

    private final Site site;
    private final ProgramVisits program;
    private final Ledger ledger;

    GuestVisits(Site site, ProgramVisits program, Ledger ledger) {
        this.site = site;
        this.program = program;
        this.ledger = ledger;
    }

    /** As a browser, twice, and with another language the second time. */
    void look() throws IOException {
        Made invite = site.make(program.lastingWish());
        for (int i = 0; i < 2; i++) {
            String language = LANGUAGES[Ledger.random(LANGUAGES.length)];
            site.send(
                    site.request("/invite?" + invite.token())
                            .header("Accept-Language", language)
                            .header("Accept-Encoding", "gzip"),
                    200);
        }
    }

    void registerInBrowser() throws IOException {
        Made invite = site.make(program.lastingWish());
        site.page("/invite?" + invite.token(), 200);
        HttpResponse<String> form = site.page("/invite/register?t=" + invite.token(), 200);
        Document page = Jsoup.parse(form.body(), form.uri().toString());
        String name = ledger.newName();
        Map<String, String> typed = new LinkedHashMap<>();
        page.select("form input").forEach(i -> typed.put(i.attr("name"), i.attr("value")));
        typed.put("username", name);
        typed.put("password", Racer.PASSWORD);
        typed.put("again", Racer.PASSWORD);
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String action = page.select("form").first().absUrl("action");
        HttpRequest.Builder filled =
                site.request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(encoded(typed)));
        HttpResponse<String> answer = site.send(filled, 303);
        ledger.joined(name);
        ledger.count("registered in the browser");
        String welcome = answer.headers().firstValue("Location").orElseThrow();
        String there = answer.uri().resolve(welcome).toString();
        site.send(site.request(there).header("Cookie", cookie), 200);
        site.page("/invite/register?t=" + invite.token(), 404);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void registerInClient() throws IOException {
        registerInClient(program.lastingWish());
    }

    /** Whoever comes so has a contact at once. */
    void registerAsContact() throws IOException {
        JsonObject wish = program.lastingWish();
        wish.addProperty("inviter", Residents.any());
        registerInClient(wish);
        ledger.count("contacts of newcomers");
    }

    private void registerInClient(JsonObject wish) throws IOException {
        Made invite = site.make(wish);
        String name = ledger.newName();
        try (StreamRacer stream = StreamRacer.with(invite.token(), site.server())) {
            Racer.Outcome outcome = stream.register(name);
            if (outcome != Racer.Outcome.MADE) {
                throw new IOException("Registration: " + outcome);
            }
        }
        ledger.joined(name);
        ledger.count("registered in a client");
        if (!StreamRacer.canLogIn(site.server(), name)) {
            throw new IOException(name + " cannot log in");
        }
    }
}
