// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.mail.SmtpSink;
import org.igniterealtime.openfire.plugin.invites.registration.Gate;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node of a cluster is killed, in the middle of what it does. */
@NeedsCluster
class ClusterDeathIT {

    private static final int DEAD = 5000;
    private static final int LETTERS = 20;
    private static final int MAILINGS = 3;

    private static SmtpSink sink;
    private static TestCluster cluster;
    private static SharedDatabase database;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        sink = new SmtpSink(0);
        // Long enough that a node is killed between two letters, or in one.
        sink.refuse(
                address -> {
                    LockSupport.parkNanos(100_000_000);
                    return false;
                });
        cluster =
                TestCluster.start(
                        directory,
                        "plugin.invites.failuresAllowed",
                        "0",
                        "mail.smtp.host",
                        "127.0.0.1",
                        "mail.smtp.port",
                        Integer.toString(sink.port()),
                        "plugin.invites.mailFrom",
                        "invites@example.test");
        database = cluster.database();
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
        sink.close();
    }

    @BeforeEach
    void both() throws Exception {
        cluster.rejoinAll();
    }

    @Test
    void whatAKilledNodeHasAnsweredIsThereAndTheOtherGoesOn() throws Exception {
        for (OpenfireServer victim : List.of(cluster.junior(), cluster.senior())) {
            OpenfireServer survivor = victim == cluster.one() ? cluster.two() : cluster.one();
            String key = ConsoleKeys.create(ConsoleClient.loggedIn(survivor), "work");
            try (Work lost = new Work(database, victim, key, "lost" + victim.ports().address());
                    Work kept =
                            new Work(database, survivor, key, "kept" + victim.ports().address())) {
                lost.awaitDone(60);
                kept.awaitDone(60);
                victim.kill();
                kept.forgetWaits();
                kept.awaitDone(120);
                kept.end();
                lost.end();

                assertThat(kept.failures()).isEmpty();
                Measured.write(
                        "Longest wait at a node after the other was killed: %d ms of %d requests"
                                .formatted(kept.longestWait().toMillis(), kept.waits()));
                database.age();
                TestCluster.await("no open claims", () -> database.openClaims() == 0);
                lost.assertThere();
                kept.assertThere();
            }
            cluster.rejoin(victim);
        }
    }

    @Test
    void aPurgeIsFinishedByTheNextSeniorMember() throws Exception {
        addDead();
        long others = database.number("SELECT COUNT(*) FROM ofInvite") - DEAD;
        OpenfireServer first = cluster.senior();
        OpenfireServer next = cluster.junior();
        try (Gate gate = new Gate(database)) {
            gate.before("DELETE ON ofInvite", "OLD.note = 'dead " + DEAD / 2 + "'");
            Thread purge = new Thread(() -> Inside.of(first).ask("hourly", "invites"));
            purge.setDaemon(true);
            purge.start();
            gate.awaitWaiting(1);
            assertThat(dead()).isLessThan(DEAD).isPositive();
            // Nothing for the other one to do, as long as it is not the senior member.
            Inside.of(next).tell("hourly", "invites");
            assertThat(dead()).isPositive();

            first.kill();
            gate.dropWaiting();
            Measured succession = new Measured("The other node is the senior member");
            succession.until(() -> cluster.isSenior(next));
            assertThat(succession.longest()).isPositive();
        }

        Inside.of(next).tell("hourly", "invites");

        assertThat(dead()).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM ofInvite")).isEqualTo(others);
    }

    @Test
    void eachLetterIsSentOnceAlthoughTheSeniorMemberIsKilledBetweenThem() throws Exception {
        for (int mailing = 0; mailing < MAILINGS; mailing++) {
            OpenfireServer first = cluster.senior();
            int before = sink.taken().size();
            ConsoleClient here = ConsoleClient.loggedIn(first);
            ConsoleClient there = ConsoleClient.loggedIn(cluster.junior());
            for (int i = 0; i < LETTERS; i++) {
                mail(i % 2 == 0 ? here : there, "m" + mailing + "n" + i + "@example.net");
            }
            TestCluster.await("some letters", () -> sink.taken().size() > before + 3);
            first.kill();
            TestCluster.await("the others", () -> letters("waiting") == 0);
            // Five minutes more than any letter takes, as far as the other node can tell.
            database.run(
                    "UPDATE ofInviteMail SET moment = moment - 1200000 WHERE status = 'underway'");
            TestCluster.await("the end", () -> letters("underway") == 0);
            cluster.rejoin(first);
        }

        List<String> taken = sink.taken().stream().map(SmtpSink.Taken::to).toList();
        Set<String> different = new HashSet<>(taken);
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(letters("sent") + letters("unknown")).isEqualTo(MAILINGS * LETTERS);
        // A node hands in one at a time, and of that one it may not have heard the answer.
        assertThat(letters("unknown")).isLessThanOrEqualTo(MAILINGS);
        assertThat((long) different.size()).isBetween(letters("sent"), (long) MAILINGS * LETTERS);
        Measured.write(
                "Letters of %d mailings with a killed senior: %d sent, %d unknown, none twice"
                        .formatted(MAILINGS, letters("sent"), letters("unknown")));
    }

    private static void mail(ConsoleClient admin, String address) {
        admin.submit(
                "plugins/invites/invite-create.jsp",
                Map.of("action", "create", "uses", "1", "email", address, "mailsNow", "true"));
    }

    /** Invites whose time was up long ago. */
    private static void addDead() throws Exception {
        long ended = System.currentTimeMillis() - 40L * 24 * 3600 * 1000;
        database.run(
                """
                INSERT INTO ofInvite (tokenHash, kind, usesAllowed, created, expires, ends, inviteId,
                  allowsRegistration, uses, status, nameGrant, sourceType, sourceName, note)
                SELECT md5('one' || n) || md5('two' || n), 'account', 1, %1$d, %1$d, %1$d,
                  'inv_' || lpad(n::text, 26, '0'), 1, 0, 'expired', 'none', 'console', 'purge',
                  'dead ' || n FROM generate_series(1, %2$d) n\
                """
                        .formatted(ended, DEAD));
    }

    private static long dead() throws Exception {
        return database.number("SELECT COUNT(*) FROM ofInvite WHERE note LIKE 'dead %'");
    }

    private static long letters(String state) throws Exception {
        return database.number("SELECT COUNT(*) FROM ofInviteMail WHERE status = '" + state + "'");
    }
}
