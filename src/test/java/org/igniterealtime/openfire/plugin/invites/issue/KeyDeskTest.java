// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyDeskTest {

    private static final Source ADMIN = Source.console("admin");
    private static final InviteWish PLAIN = InviteWish.of(Kind.ACCOUNT);

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final TestIssuance issuing =
            new TestIssuance(
                    invites, new MemoryAccounts(clock), new TestNames(database.database(), clock));
    private final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});
    private final KeyDesk desk = new KeyDesk(keys, invites, issuing.events, clock);
    private final ApiKey key = keys.create("leaked", "admin").key();

    /** As a request holds it that has passed the gate. */
    private final Maker maker = Maker.key(key, Duration.ofDays(7));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theKeyAndWhatCouldStillBeRedeemedGoTogether() {
        Invite open = made();
        Invite expired = made();
        clock.advance(Duration.ofDays(8));
        invites.upkeep().expire();
        Invite late = made();
        List<Event> told = new ArrayList<>();
        issuing.events.listen(told::add);

        assertThat(desk.revokeWithInvites(key.id(), ADMIN)).hasValue(1);

        assertThat(stateOf(late)).isEqualTo(State.REVOKED);
        assertThat(stateOf(open)).isEqualTo(State.EXPIRED);
        assertThat(stateOf(expired)).isEqualTo(State.EXPIRED);
        assertThat(told)
                .containsExactly(
                        new Event.KeyRevoked(ADMIN, key.id(), "leaked"),
                        new Event.RevokedAll(ADMIN, Source.key(key.id()), 1));
    }

    @Test
    void whatWasInFlightIsRevokedAfterIt() {
        desk.revokeWithInvites(key.id(), ADMIN);
        Invite inFlight = made();
        assertThat(stateOf(inFlight)).isEqualTo(State.LIVE);

        desk.sweep();

        assertThat(stateOf(inFlight)).isEqualTo(State.REVOKED);
    }

    @Test
    void anotherKeysInvitesAndThoseOfAKeyRevokedAloneLiveOn() {
        Invite own = made();
        desk.revoke(key.id(), ADMIN);
        desk.sweep();
        assertThat(stateOf(own)).isEqualTo(State.LIVE);

        assertThat(desk.revokeWithInvites("unknown1", ADMIN)).isEmpty();
        assertThat(desk.revokeWithInvites(key.id(), ADMIN)).hasValue(1);
        assertThat(stateOf(own)).isEqualTo(State.REVOKED);
    }

    @Test
    void underARaceNothingOfALeakedKeyStaysOpen() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> programs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            programs.add(threads.submit(() -> makeUntil(over)));
        }
        while (database.count("ofInvite") < 20) {
            Thread.onSpinWait();
        }

        desk.revokeWithInvites(key.id(), ADMIN);
        over.set(true);
        int made = 0;
        for (Future<Integer> program : programs) {
            made += program.get();
        }
        desk.sweep();
        threads.shutdown();

        assertThat(made).isGreaterThanOrEqualTo(20);
        assertThat(database.database().count("SELECT COUNT(*) FROM ofInvite WHERE status = 'open'"))
                .isZero();
    }

    private int makeUntil(AtomicBoolean over) {
        int made = 0;
        do {
            made();
            made++;
        } while (!over.get());
        return made;
    }

    private Invite made() {
        return issuing.issuance.issue(PLAIN, maker).invite().orElseThrow();
    }

    private State stateOf(Invite invite) {
        return invites.stateOf(invites.findById(invite.id()).orElseThrow());
    }
}
