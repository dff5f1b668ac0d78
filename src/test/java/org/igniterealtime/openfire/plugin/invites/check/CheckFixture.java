// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;

/** A test invite in a real table, and a server that says what a test wants. */
final class CheckFixture implements AutoCloseable {

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    final TestInvites tests = new TestInvites(database.database(), TestSeal.SEAL, invites, clock);
    final Invite invite = tests.make();
    final ProxyLines proxy = new ProxyLines("", "127.0.0.1:7070");
    private final ExecutorService threads = Executors.newCachedThreadPool();

    boolean bindingActive = true;
    boolean readsForwarded;
    boolean registrationOpen;
    Optional<String> mailServer = Optional.empty();

    final ServerFacts server =
            new ServerFacts() {
                @Override
                public String domain() {
                    return "example.org";
                }

                @Override
                public boolean isBindingActive() {
                    return bindingActive;
                }

                @Override
                public boolean readsForwardedAddresses() {
                    return readsForwarded;
                }

                @Override
                public boolean isRegistrationOpen() {
                    return registrationOpen;
                }

                @Override
                public Optional<String> mailServer() {
                    return mailServer;
                }

                @Override
                public Optional<InetSocketAddress> clientPort() {
                    return Optional.empty();
                }

                @Override
                public Optional<InetSocketAddress> directTlsPort() {
                    return Optional.empty();
                }

                @Override
                public Optional<URI> binding() {
                    return Optional.empty();
                }
            };

    Origin origin(String baseUrl) throws Exception {
        return origin(baseUrl, Optional.empty());
    }

    /** One whose certificates these authorities may have issued. */
    Origin origin(String baseUrl, Optional<KeyStore> authorities) throws Exception {
        return new Origin(baseUrl, ObservedCertificate.by(authorities), threads);
    }

    TestInvitePage page(String baseUrl) throws Exception {
        return new TestInvitePage(origin(baseUrl), invite);
    }

    /** How the plugin sees a request that came straight to this port. */
    Sighting sighting(String address, String forwarded, int port) {
        return new Sighting(invite.id(), address, false, port, forwarded);
    }

    /** What the doctor makes of a check. */
    static Finding look(Check check) throws Exception {
        try {
            return check.look();
        } catch (Unanswered e) {
            return e.about(check.subject());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }
}
