// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.look.Logos;
import org.igniterealtime.openfire.plugin.invites.mail.TestLetters;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.MemoryCounts;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.web.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages of invitees on a web server of their own, without an Openfire. */
final class PageServer implements AutoCloseable {

    /** Wrong links in ten minutes. */
    static final int ALLOWED = 20;

    /** Who has been there from the start, and invites others. */
    static final String HOST = "romeo";

    static final String BASE_URL = "https://chat.example.org:7443";

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final InviteLinks links;
    final Settings settings;
    final Logos logos;
    final TestLetters letters;
    final MemoryAccounts accounts;
    final TestNames names;
    final Claims claims = new Claims(database.database(), clock);
    final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    final AttemptLimit attempts =
            new AttemptLimit(
                    new MemoryCounts(),
                    clock,
                    () -> ALLOWED,
                    () -> Duration.ofMinutes(10),
                    new Events());
    private final BodyReader bodies = new BodyReader(100);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server(0);

    PageServer() throws Exception {
        this("example.org");
        settings.siteName().set("Montague House");
    }

    /** One that calls itself by its domain, as a server does that nobody has named. */
    PageServer(String domain) throws Exception {
        links = new InviteLinks(() -> BASE_URL, domain);
        settings = new Settings(new MemoryProperties(), () -> BASE_URL, domain);
        logos = new Logos(database.database(), settings.logo());
        accounts = new MemoryAccounts(clock, domain);
        accounts.create(HOST, "a password of long ago");
        names = new TestNames(database.database(), clock, settings);
        letters =
                new TestLetters(
                        database.database(),
                        clock,
                        invites,
                        new TestIssuance(invites, accounts, names),
                        names,
                        links);
        Names rules = names.with(accounts, invites);
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/invite");
        context.setAllowNullPathInfo(true);
        ServletHolder holder =
                new ServletHolder(
                        PublicPages.servlet(
                                new Bulkhead(8, 50, Duration.ofSeconds(2)),
                                bodies,
                                new Site(links, settings, domain, names.people),
                                invites,
                                claims,
                                redemption(rules),
                                rules,
                                accounts,
                                new Apps(settings.apps()::get),
                                logos,
                                letters.objections,
                                attempts,
                                new Templates(),
                                clock));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
    }

    private Redemption redemption(Names rules) {
        return new Redemption(
                invites,
                claims,
                accounts,
                (invite, username, groups) -> {},
                new PasswordCheck(settings.shortestPassword()::get),
                rules,
                attempts,
                new Events());
    }

    /** The passwords of all but {@link #HOST}. */
    Map<String, String> newcomers() {
        Map<String, String> passwords = new TreeMap<>(accounts.passwords());
        passwords.remove(HOST);
        return passwords;
    }

    /** Nothing was counted: as many wrong ones as ever are merely wrong. */
    void assertNothingWasWrong() {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(attempts.wrong("127.0.0.1")).isEmpty();
        }
    }

    /** The landing page, without a query. */
    String address() {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return "http://127.0.0.1:" + port + "/invite";
    }

    /** An account invite whose name is free. */
    Invite account() {
        return invites.create(NewInvite.account(Source.key("x")));
    }

    /** Below the landing page's address: {@code ?TOKEN}, {@code /register?t=TOKEN}. */
    HttpResponse<String> get(String below) throws Exception {
        return send("GET", below);
    }

    HttpResponse<String> form(String query, String... headers) throws Exception {
        return send("GET", "/register" + query, headers);
    }

    Document page(String below, String... headers) throws Exception {
        return Jsoup.parse(send("GET", below, headers).body());
    }

    HttpResponse<String> send(String method, String below, String... headers) throws Exception {
        HttpRequest.Builder request = request(below).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String query, String cookie, String body) throws Exception {
        HttpRequest.Builder request =
                request("/register" + query)
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/x-www-form-urlencoded");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String below) {
        return HttpRequest.newBuilder(URI.create(address() + below));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        bodies.close();
        database.close();
    }
}
