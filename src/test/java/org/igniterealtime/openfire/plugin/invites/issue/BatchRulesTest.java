// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many names are weighed as each of them would be alone. */
class BatchRulesTest {

    private static final List<String> HARD =
            List.of(
                    "romeo",
                    "promised",
                    "deleted",
                    "admin",
                    "Promised",
                    "a b",
                    "free",
                    "Free",
                    "ended",
                    "a\u0000b",
                    "\ud800",
                    "Adm\u0456n",
                    "x".repeat(65),
                    "r\u00f6mer");

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final Issuance issuance = new TestIssuance(invites, accounts, names).issuance;
    private Maker maker;

    @BeforeEach
    void fill() {
        ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});
        maker = Maker.key(keys.create("school", "admin").key(), Duration.ofDays(7));
        accounts.create("romeo", "secret");
        names.tombstones.add("deleted");
        NewInvite preset = NewInvite.account(Source.console("admin"));
        invites.create(preset.named("promised"));
        invites.create(preset.named("ended").living(Duration.ofDays(1)));
        clock.advance(Duration.ofDays(2));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theySayOfEachNameWhatIsSaidOfItAlone() {
        List<InviteWish> wishes = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            wishes.add(named(i % 40 == 0 ? HARD.get(i / 40 % HARD.size()) : "pupil" + i));
        }
        List<InviteWish> distinct =
                wishes.stream().filter(wish -> !wish.username().equals("Free")).distinct().toList();

        List<List<WishProblem>> together = issuance.problems(distinct, maker);

        List<List<WishProblem>> alone =
                distinct.stream()
                        .filter(wish -> !wish.username().equals("Promised"))
                        .map(wish -> issuance.problems(wish, maker))
                        .toList();
        int capital = distinct.indexOf(named("Promised"));
        assertThat(together.get(capital)).isNotEmpty();
        List<List<WishProblem>> others = new ArrayList<>(together);
        others.remove(capital);
        assertThat(others).isEqualTo(alone);
        assertThat(alone.stream().filter(problems -> !problems.isEmpty())).hasSizeGreaterThan(7);
    }

    @Test
    void ofTwoThatAreOneNameTheLaterIsWrong() {
        assertThat(issuance.problems(List.of(named("Free"), named("free"), named("x1")), maker))
                .containsExactly(
                        List.of(),
                        List.of(new WishProblem(WishProblem.Code.USERNAME_PROMISED, "free")),
                        List.of());
    }

    private static InviteWish named(String username) {
        return InviteWish.of(Kind.ACCOUNT).named(username);
    }
}
