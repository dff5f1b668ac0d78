// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.StoredInvite;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.junit.jupiter.api.Test;

/** The column that serves lists of one state says what the invite says, whatever has happened. */
class StatusPropertyTest {

    private static final Duration RETENTION = Duration.ofDays(2);

    @Test
    void statusAndEndFollowEveryInviteThroughItsLife() {
        Property.holds(
                25,
                random -> {
                    try (TestDatabase database = new TestDatabase()) {
                        Life life = new Life(random, database);
                        for (int i = 0; i < 60; i++) {
                            life.goOn();
                            life.check();
                        }
                        life.checkPurge();
                    }
                });
    }

    private static final class Life {

        private final ArbitraryText random;
        private final TestDatabase database;
        private final MovableClock clock = new MovableClock();
        private final Invites invites;
        private final Claims claims;
        private final List<String> ids = new ArrayList<>();
        private final List<Claim> open = new ArrayList<>();

        Life(ArbitraryText random, TestDatabase database) {
            this.random = random;
            this.database = database;
            Database kept = database.overOneConnection();
            this.invites = new Invites(kept, TestSeal.SEAL, clock, () -> Duration.ofDays(1));
            this.claims = new Claims(kept, clock);
        }

        /** Something happens to one of the invites. */
        void goOn() {
            if (ids.size() < 6) {
                NewInvite wanted = NewInvite.account(Source.key("k")).uses(1 + random.number(3));
                ids.add(
                        invites.create(
                                        random.once(4)
                                                ? wanted.livingForEver()
                                                : wanted.living(hours(40)))
                                .id());
                return;
            }
            Invite invite = invites.findById(random.one(ids.toArray(String[]::new))).orElseThrow();
            switch (random.number(6)) {
                case 0, 1 ->
                        claims.claim(invite, "juliet@example.org", Door.WEB).ifPresent(open::add);
                case 2 -> settle();
                case 3 -> {
                    if (random.once(3)) {
                        invites.withdrawals().revoke(invite.id(), Source.console("admin"));
                    }
                }
                case 4 -> change(invite);
                default -> clock.advance(hours(12));
            }
        }

        private void settle() {
            if (!open.isEmpty()) {
                Claim claim = open.remove(random.number(open.size()));
                assertThat(random.once(3) ? claims.complete(claim) : claims.giveBack(claim))
                        .isTrue();
            }
        }

        private void change(Invite invite) {
            int uses = 1 + random.number(4);
            invites.change(
                    StoredInvite.changed(invite, uses, clock.millis() + hours(40).toMillis()),
                    List.of(),
                    Set.of(Trace.Part.USES),
                    Source.console("admin"));
        }

        private Duration hours(int bound) {
            return Duration.ofHours(1 + random.number(bound));
        }

        void check() {
            invites.upkeep().expire();
            for (String id : ids) {
                Invite invite = invites.findById(id).orElseThrow();
                State state = invites.stateOf(invite);
                assertThat(column(id, "status"))
                        .isEqualTo(state == State.LIVE ? "open" : word(state));
                assertThat(Long.parseLong(column(id, "ends"))).isEqualTo(ends(invite, state));
                assertThat(listed(state)).contains(invite);
            }
        }

        private long ends(Invite invite, State state) {
            return switch (state) {
                case REVOKED -> invite.revoked().getAsLong();
                case USED -> invite.lastUsed().getAsLong();
                case EXPIRED, LIVE -> invite.expires().orElse(Long.MAX_VALUE);
            };
        }

        private List<Invite> listed(State state) {
            return invites.list(InviteQuery.all(50).in(Optional.of(state))).invites();
        }

        /** What is dead for long and at rest goes, with all that hangs on it; the rest stays. */
        void checkPurge() {
            clock.advance(hours(100));
            invites.upkeep().expire();
            long before = clock.millis() - RETENTION.toMillis();
            List<String> staying =
                    ids.stream()
                            .map(id -> invites.findById(id).orElseThrow())
                            .filter(invite -> !isOver(invite, before))
                            .map(Invite::id)
                            .toList();

            assertThat(invites.upkeep().purge(RETENTION)).isEqualTo(ids.size() - staying.size());

            assertThat(
                            database.database()
                                    .query(
                                            "SELECT inviteId FROM ofInvite",
                                            row -> row.getString(1)))
                    .containsExactlyInAnyOrderElementsOf(staying);
            assertThat(
                            database.database()
                                    .query(
                                            "SELECT inviteId FROM ofInviteRedemption",
                                            row -> row.getString(1)))
                    .allMatch(staying::contains);
        }

        private boolean isOver(Invite invite, long before) {
            State state = invites.stateOf(invite);
            return state != State.LIVE
                    && ends(invite, state) < before
                    && invite.lastUsed().orElse(0) < before;
        }

        private String column(String id, String name) {
            return database.database()
                    .first(
                            "SELECT " + name + " FROM ofInvite WHERE inviteId = ?",
                            row -> row.getString(1),
                            id)
                    .orElseThrow();
        }

        private static String word(State state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }
}
