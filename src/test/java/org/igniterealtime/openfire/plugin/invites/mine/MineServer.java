// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.Credentials;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.MemoryCounts;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.signin.Sessions;
import org.igniterealtime.openfire.plugin.invites.signin.SignIn;
import org.igniterealtime.openfire.plugin.invites.signin.SignInLinks;
import org.igniterealtime.openfire.plugin.invites.told.ChatMessages;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/**
 * The users' own pages on a web server of their own, without an Openfire. Users are {@code romeo}
 * and {@code juliet}, whose password is {@link #PASSWORD}.
 */
final class MineServer implements AutoCloseable {

    static final String PASSWORD = "rosa elefanten fliegen";

    /** Failures in ten minutes. */
    static final int ALLOWED = 20;

    String baseUrl = "https://chat.example.org:7443";

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final Settings settings = new Settings(new MemoryProperties(), () -> baseUrl, "example.org");
    final MemoryAccounts accounts = new MemoryAccounts(clock, "example.org");
    final TestNames names = new TestNames(database.database(), clock, settings);
    final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    final Claims claims = new Claims(database.database(), clock);
    final Sessions sessions = new Sessions(database.database(), accounts, clock);
    final AttemptLimit attempts;
    final SignInLinks signInLinks;

    /** What was sent into chats: the name of the user, then the text. */
    final BlockingQueue<String> chats = new LinkedBlockingQueue<>();

    private final BodyReader bodies = new BodyReader(100);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server(0);

    MineServer() throws Exception {
        accounts.create("romeo", PASSWORD);
        accounts.create("juliet", PASSWORD);
        settings.siteName().set("Montague House");
        names.people.call("romeo", "Romeo Montague");
        TestIssuance issuing = new TestIssuance(invites, accounts, names);
        attempts =
                new AttemptLimit(
                        new MemoryCounts(),
                        clock,
                        settings.failuresAllowed()::get,
                        () -> Duration.ofMinutes(10),
                        issuing.events);
        Credentials credentials =
                (name, password) ->
                        accounts.isActive(name)
                                && accounts.passwordOf(name).filter(password::equals).isPresent();
        SignIn signIn = new SignIn(accounts, credentials, sessions, attempts, "example.org");
        InviteLinks links = new InviteLinks(settings.baseUrl()::get, "example.org");
        signInLinks =
                new SignInLinks(
                        database.database(),
                        accounts,
                        signIn,
                        sessions,
                        new ChatLinks(messages(), links, () -> Locale.ENGLISH),
                        clock);
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/invite");
        context.setAllowNullPathInfo(true);
        ServletHolder holder =
                new ServletHolder(
                        UserPages.servlet(
                                new Bulkhead(8, 50, Duration.ofSeconds(2)),
                                bodies,
                                attempts,
                                new Site(links, settings, "example.org", names.people),
                                accounts,
                                issuing.users,
                                issuing.policy,
                                new OwnInvites(invites, claims, issuing.issuance),
                                sessions,
                                signIn,
                                signInLinks,
                                new Templates()));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/mine/*");
        server.setHandler(context);
        server.start();
    }

    private ChatMessages messages() {
        return new ChatMessages() {
            @Override
            public Optional<Locale> languageOf(String username) {
                return username.equals("juliet") ? Optional.of(Locale.GERMANY) : Optional.empty();
            }

            @Override
            public void send(String username, String text) {
                chats.add(username + ": " + text);
            }
        };
    }

    /** A contact invite of this user's. */
    Invite invite(String username) {
        return invites.create(NewInvite.contact(username, false, Source.user(username)));
    }

    /** Somebody comes by an invite. */
    void redeem(Invite invite, String address) {
        claims.complete(claims.claim(invite, address, Door.WEB).orElseThrow());
    }

    /** Of the page that is signed in to. */
    String address() {
        return "http://127.0.0.1:" + port() + "/invite/mine";
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String below) {
        return HttpRequest.newBuilder(URI.create(address() + below));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        signInLinks.close();
        bodies.close();
        database.close();
    }
}
