// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** All checks that there are. */
public final class Checkup implements Doctor.Checks {

    private static final Duration EACH = Duration.ofSeconds(5);
    private static final int HTTPS = 443;
    private static final String USUAL_BINDING = "127.0.0.1:7070";

    private final ServerFacts server;
    private final Settings settings;
    private final Invites invites;
    private final Accounts accounts;
    private final Clock clock;

    public Checkup(
            ServerFacts server,
            Settings settings,
            Invites invites,
            Accounts accounts,
            Clock clock) {
        this.server = server;
        this.settings = settings;
        this.invites = invites;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who runs all of these; to be closed. */
    public Doctor doctor(TestInvites tests) {
        return new Doctor(tests, this, settings.baseUrl()::get, clock, EACH);
    }

    @Override
    public List<Check> of(String baseUrl, Optional<Invite> test, Executor executor)
            throws GeneralSecurityException {
        Origin origin = new Origin(baseUrl, ObservedCertificate.byJava(), executor);
        ProxyLines proxy =
                new ProxyLines(
                        origin.prefix(),
                        server.binding().map(URI::getAuthority).orElse(USUAL_BINDING));
        List<Check> all = new ArrayList<>();
        test.ifPresent(invite -> all.addAll(ofPage(new TestInvitePage(origin, invite), proxy)));
        all.add(new CertificateCheck(origin, clock));
        all.add(new HostMetaCheck(origin, proxy, server.domain(), HTTPS));
        all.add(new ClockCheck(origin, clock, this::newest));
        all.addAll(ofStreams(Origin.client(ObservedCertificate.byJava(), executor)));
        all.addAll(
                new ServerChecks(server, settings.inviteOnly()::get, accounts::areReadOnly).all());
        return all;
    }

    private List<Check> ofPage(TestInvitePage page, ProxyLines proxy) {
        List<Check> checks = new ArrayList<>();
        checks.add(new AddressCheck(page, proxy, server));
        if (!accounts.areReadOnly()) {
            // Otherwise the page says so, and has no invite to link to.
            checks.add(new LinkCheck(page, proxy));
        }
        checks.add(new ScriptsCheck(page, proxy));
        checks.add(new VisitorsCheck(page, proxy, server));
        return checks;
    }

    /** Of what is switched on. */
    private List<Check> ofStreams(HttpClient http) {
        List<Check> checks = new ArrayList<>();
        String domain = server.domain();
        if (accounts.areReadOnly()) {
            // Nothing is announced where no account can be made.
            return checks;
        }
        server.clientPort()
                .ifPresent(port -> checks.add(new StreamCheck(Subject.CLIENTS, domain, port)));
        server.directTlsPort()
                .ifPresent(port -> checks.add(new StreamCheck(Subject.DIRECT_TLS, domain, port)));
        server.binding()
                .ifPresent(
                        binding -> {
                            checks.add(new BoshCheck(http, domain, binding));
                            checks.add(new WebSocketCheck(http, domain, binding));
                        });
        return checks;
    }

    private OptionalLong newest() {
        return invites.list(InviteQuery.all(1)).invites().stream()
                .mapToLong(Invite::created)
                .findFirst();
    }
}
