// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.JID;

/** Names as people type them, and what Openfire's stringprep makes of them. */
class OpenfireAccountsPropertyTest {

    private final Accounts accounts = new OpenfireAccounts();

    @Test
    void aNameThatIsPreparedStaysAsItIsAndMakesAnAddress() {
        Property.holds(
                random -> {
                    String typed = name(random);
                    Optional<String> prepared = accounts.prepare(typed);

                    prepared.ifPresent(
                            name -> {
                                assertThat(accounts.prepare(name)).as(typed).contains(name);
                                assertThat(new JID(name + "@example.org").getNode())
                                        .isEqualTo(name);
                            });
                });
    }

    @Test
    void plainNamesArePreparedAsOpenfirePreparesThem() {
        Property.holds(
                random -> {
                    String typed = random.text("aZ", "0", "A.b-C_", "I", "\u212a", "@", " ");
                    accounts.prepare(typed)
                            .filter(
                                    name ->
                                            typed.matches("\\p{ASCII}+")
                                                    && typed.strip().equals(typed))
                            .ifPresent(name -> assertThat(name).isEqualTo(JID.nodeprep(typed)));
                });
        String all = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._";
        assertThat(accounts.prepare(all)).contains(JID.nodeprep(all));
        assertThat(accounts.prepare("-")).contains(JID.nodeprep("-"));
    }

    @Test
    void textThatIsMuchTooLongIsNoNameAtOnce() {
        for (String piece : new String[] {"a", "\u00e9", "\u00ad"}) {
            assertThat(
                            assertTimeoutPreemptively(
                                    Duration.ofSeconds(2),
                                    () -> accounts.prepare(piece.repeat(1_000_000))))
                    .isEmpty();
        }
    }

    /**
     * On a machine on which Openfire itself takes longer for the dearest, about as long as that.
     */
    @Test
    void namesOfHostileCharactersAreJudgedWithinMilliseconds() {
        String[] pieces = {
            "\u0390", "\u0130", "\u1e9a", "\u3164", "\ufdfa", "e\u0301\u0316", "\uac01", "\u00ad"
        };
        Duration dearest = fastest(JID::nodeprep, "\u0390".repeat(64), 64, 0);
        long enough = Math.max(Duration.ofMillis(5).toNanos(), dearest.toNanos() * 3 / 2);
        for (String piece : pieces) {
            for (int length : new int[] {1023, 255, 65, 64, 63}) {
                assertThat(fastest(accounts::prepare, piece.repeat(1023), length, enough))
                        .as(length + " of " + (int) piece.charAt(0))
                        .isLessThan(Duration.ofNanos(enough));
            }
        }
    }

    /**
     * In processor time, of sixty rounds or fewer if it gets below what is enough, for the machine
     * may be busy, and compile yet. Openfire remembers what it has prepared, so each of them is
     * another name.
     */
    private static Duration fastest(
            Consumer<String> preparing, String text, int length, long enough) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 60 && fastest >= enough; round++) {
            String typed = (round + text).substring(0, length);
            long begin = threads.getCurrentThreadCpuTime();
            preparing.accept(typed);
            fastest = Math.min(fastest, threads.getCurrentThreadCpuTime() - begin);
        }
        return Duration.ofNanos(fastest);
    }

    @Test
    void aNameMayHaveAsManyLettersAsTheColumnHoweverTheyAreTyped() {
        assertThat(accounts.prepare("x".repeat(64))).contains("x".repeat(64));
        assertThat(accounts.prepare("x".repeat(65))).isEmpty();
        assertThat(accounts.prepare("e\u0301".repeat(64))).contains("\u00e9".repeat(64));
        assertThat(accounts.prepare("e\u0301".repeat(65))).isEmpty();
    }

    private static String name(ArbitraryText random) {
        return random.one("", random.word())
                + random.text("A", "\u00e9", "\ufb01", "\u0130", "\u1e9e");
    }
}
