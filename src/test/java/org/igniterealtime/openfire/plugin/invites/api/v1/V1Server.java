// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.issue.Requests;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.ProvisionedKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.mail.TestLetters;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.MemoryCounts;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;

/** The API over a real HTTP server, on a database in memory. */
final class V1Server implements AutoCloseable {

    static final KeyLimits WIDE =
            KeyLimits.CAREFUL
                    .each(10, java.util.Optional.of(Duration.ofDays(30)))
                    .joining(Set.of("choir"))
                    .namingInviters(true);

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    final Claims claims = new Claims(database.database(), clock);
    final ManyInvites many = new ManyInvites(database.database(), TestSeal.SEAL, clock);
    final MemoryAccounts accounts = new MemoryAccounts(clock);
    final TestNames names = new TestNames(database.database(), clock);
    final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});
    final LocalSecret local = new LocalSecret();
    final TestIssuance issuing = new TestIssuance(invites, accounts, names);
    final Requests requests = new Requests(database.database(), many, issuing.issuance, clock);
    final History history = new History(database.database());
    final Figures figures = new Figures(database.database(), clock);
    private final InviteLinks links =
            new InviteLinks(() -> "https://chat.example.org", "example.org");
    final TestLetters letters =
            new TestLetters(database.database(), clock, invites, issuing, names, links).ready();
    final List<Event> told = new ArrayList<>();
    final Contract contract;
    private final BodyReader bodies = new BodyReader(100);
    private final Server server = new Server(0);

    V1Server(Contract contract) {
        this(contract, new Bulkhead(8, 50, Duration.ofSeconds(2)));
    }

    V1Server(Contract contract, Bulkhead share) {
        this.contract = contract;
        issuing.events.listen(told::add);
        accounts.create("romeo", "secret");
        names.people.addGroup("choir");
        names.people.addGroup("board");
        ApiV1.Core core =
                new ApiV1.Core(
                        keys,
                        local,
                        new KeyDesk(keys, invites, issuing.events, clock),
                        names.quotas,
                        invites,
                        many,
                        claims,
                        issuing.issuance,
                        new Revocation(invites.withdrawals(), issuing.events),
                        requests,
                        history,
                        figures,
                        letters.letters,
                        accounts,
                        links,
                        () -> Duration.ofDays(7),
                        () -> Locale.ENGLISH,
                        clock);
        AttemptLimit attempts =
                new AttemptLimit(
                        new MemoryCounts(),
                        clock,
                        () -> 20,
                        () -> Duration.ofMinutes(10),
                        issuing.events);
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/invites_api/v1");
        context.setAllowNullPathInfo(true);
        ServletHolder holder = new ServletHolder(ApiV1.servlet(core, attempts, share, bodies));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with these lines of the configuration, which hold from now on. */
    List<String> provision(String lines) {
        return new KeyDesk(keys, invites, issuing.events, clock)
                .provision(new ProvisionedKeys(database.database(), keys, () -> lines));
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** A program with a new key that may do these things, with wide limits. */
    V1Client client(Scope... scopes) {
        return client(key(WIDE, scopes).presented());
    }

    /** A program that presents this. */
    V1Client client(String key) {
        return new V1Client(contract, "http://127.0.0.1:" + port() + "/invites_api/v1", key);
    }

    CreatedKey key(KeyLimits limits, Scope... scopes) {
        return keys.create(NewKey.named("test", "admin").with(Set.of(scopes)).within(limits));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        bodies.close();
        database.close();
    }
}
