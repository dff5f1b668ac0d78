// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.JID;

class CommandSessionsTest {

    private static final JID ROMEO = new JID("romeo@example.com/orchard");

    private final MovableClock clock = new MovableClock();
    private final CommandSessions dialogues = new CommandSessions(clock);

    @Test
    void theOldestOfVeryManyAreForgotten() {
        for (int i = 0; i <= CommandSessions.MOST; i++) {
            dialogues.open("session " + i, user(i), "node");
        }

        assertThat(dialogues.close("session 0", user(0), "node")).isFalse();
        for (int i = 1; i <= CommandSessions.MOST; i++) {
            assertThat(dialogues.close("session " + i, user(i), "node")).isTrue();
        }
    }

    @Test
    void nobodyHasTheFormsOfOthersForgotten() {
        dialogues.open("juliet's", user(1), "node");
        for (int i = 0; i <= 2 * CommandSessions.MOST; i++) {
            dialogues.open("session " + i, new JID("romeo@example.com/" + i % 7), "node");
        }

        assertThat(dialogues.close("juliet's", user(1), "node")).isTrue();
        long open = 0;
        for (int i = 0; i <= 2 * CommandSessions.MOST; i++) {
            JID device = new JID("romeo@example.com/" + i % 7);
            open += dialogues.close("session " + i, device, "node") ? 1 : 0;
        }
        assertThat(open).isEqualTo(CommandSessions.MOST_OF_ONE);
    }

    private static JID user(int number) {
        return new JID("user" + number + "@example.com/orchard");
    }

    @Test
    void oneThatIsOpenedAgainIsYoungAgain() {
        dialogues.open("session", ROMEO, "node");
        clock.advance(CommandSessions.LIFETIME.minus(Duration.ofSeconds(1)));
        dialogues.open("session", ROMEO, "node");
        clock.advance(Duration.ofSeconds(2));

        assertThat(dialogues.close("session", ROMEO, "node")).isTrue();
    }

    @Test
    void itIsBoundToTheResourceItWasOpenedFor() {
        dialogues.open("session", ROMEO, "node");

        assertThat(dialogues.close("session", new JID("romeo@example.com/hall"), "node")).isFalse();
        assertThat(dialogues.close("session", ROMEO, "other")).isFalse();
        assertThat(dialogues.close("session", ROMEO, "node")).isTrue();
        assertThat(dialogues.close("session", ROMEO, "node")).isFalse();
    }
}
