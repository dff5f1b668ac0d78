// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.admin.console.Console;
import org.igniterealtime.openfire.plugin.invites.admin.console.HealthProblem;
import org.igniterealtime.openfire.plugin.invites.admin.keys.ApiKeysPage;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.audit.AuditTrail;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.look.Logos;
import org.igniterealtime.openfire.plugin.invites.mail.TestLetters;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** The pages on a real HTTP server with sessions, below an unusual path, without Openfire. */
public final class TestConsole implements AutoCloseable {

    /** One entry of the server's log. */
    public record Deed(String administrator, String summary, String details) {}

    public final TestDatabase database = new TestDatabase();
    public final MovableClock clock = new MovableClock();
    public final List<Deed> audit = new ArrayList<>();
    public final List<HealthProblem> problems = new ArrayList<>();
    private final MemoryProperties memory = new MemoryProperties();
    public final Map<String, String> properties = memory.values();
    public final Settings settings =
            new Settings(memory, () -> "https://host.example.org:7443", "example.org");
    public final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, settings.defaultLifetime()::get);
    public final ManyInvites many = new ManyInvites(database.database(), TestSeal.SEAL, clock);
    public final Claims claims = new Claims(database.database(), clock);
    public final MemoryAccounts accounts = new MemoryAccounts(clock);
    public final TestNames names = new TestNames(database.database(), clock, settings);
    private final TestIssuance issuing = new TestIssuance(invites, accounts, names);
    public final Figures figures = new Figures(database.database(), clock);
    public final TestLetters letters =
            new TestLetters(
                    database.database(),
                    clock,
                    invites,
                    issuing,
                    names,
                    new InviteLinks(settings.baseUrl()::get, "example.org"));
    public final Logos logos = new Logos(database.database(), settings.logo());
    public final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});

    public final KeptReports reports = new KeptReports();

    public Optional<String> administrator = Optional.of("admin");
    public Locale locale = Locale.ENGLISH;

    private final Server server = new Server(0);

    public TestConsole() {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/console/plugins/invites");
        pages().forEach((path, page) -> context.addServlet(new ServletHolder(page), path));
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, HttpServlet> pages() {
        issuing.events.listen(
                new AuditTrail(
                        (who, summary, details) -> audit.add(new Deed(who, summary, details)),
                        () -> Texts.in(locale)));
        Console console =
                new Console(
                        request -> administrator,
                        issuing.events,
                        () -> List.copyOf(problems),
                        () -> locale,
                        () -> ZoneOffset.UTC,
                        "1.2.3");
        InviteLinks links = new InviteLinks(settings.baseUrl()::get, "example.org");
        return new ConsolePages(
                        console,
                        invites,
                        many,
                        claims,
                        issuing.issuance,
                        new Revocation(invites.withdrawals(), issuing.events),
                        new History(database.database()),
                        figures,
                        names.with(accounts, invites),
                        accounts,
                        names.people,
                        links,
                        keys,
                        new ApiKeysPage.Keys(
                                keys,
                                new KeyDesk(keys, invites, issuing.events, clock),
                                names.quotas,
                                clock),
                        settings,
                        new Apps(settings.apps()::get),
                        logos,
                        reports,
                        letters.letters,
                        new Templates())
                .servlets();
    }

    /** Somebody with a browser, who has no session yet. */
    public TestBrowser browser() {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return new TestBrowser("http://127.0.0.1:" + port + "/console/plugins/invites/");
    }

    /** How many invites there are. */
    public long stored() {
        return invites.count(InviteQuery.all(1)).found();
    }

    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }
}
