// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance.Issued;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many live invites a user has, who asks for them on two nodes of a cluster. */
class UserQuotaTest {

    private static final int USERS = 300;

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final List<UserIssuance> nodes =
            List.of(
                    new TestIssuance(invites, accounts, names).users,
                    new TestIssuance(invites, accounts, names).users);

    @BeforeEach
    void limit() {
        names.settings.accountInvites().set("everybody");
        names.settings.accountInvitesPerUser().set("1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isNeverMoreThanOneMayHave() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            for (int i = 0; i < USERS; i++) {
                Inviter user = new Inviter("user" + i, false);
                CyclicBarrier start = new CyclicBarrier(nodes.size());
                List<Future<Issued>> both = new ArrayList<>();
                for (UserIssuance node : nodes) {
                    both.add(
                            threads.submit(
                                    () -> {
                                        start.await();
                                        return node.issue(user, InviteWish.of(Kind.ACCOUNT));
                                    }));
                }
                long made = 0;
                for (Future<Issued> one : both) {
                    made += one.get().invite().isPresent() ? 1 : 0;
                }

                assertThat(invites.countLiveAccountInvites(user.username()))
                        .as("live ones, of which %d were handed out", made)
                        .isEqualTo(made)
                        .isLessThanOrEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneAfterTheOtherEachIsTold() {
        Inviter user = new Inviter("romeo", false);

        assertThat(nodes.get(0).issue(user, InviteWish.of(Kind.ACCOUNT)).invite()).isPresent();
        assertThat(nodes.get(1).issue(user, InviteWish.of(Kind.ACCOUNT)).problems())
                .extracting(WishProblem::code)
                .containsExactly(Code.QUOTA_SPENT);
    }
}
