// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class TicketPropertyTest {

    private final MovableClock clock = new MovableClock();
    private final Ticket tickets = new Ticket(clock, () -> new byte[32]);

    @Test
    void aTicketIsGoodAsItWasIssuedAndNoOther() {
        Property.holds(
                random -> {
                    clock.advance(Duration.ofMillis(random.number(100_000)));
                    String token = random.coin() ? random.word() : random.text();
                    String ticket = tickets.issue(token);
                    String other =
                            random.coin()
                                    ? random.damaged(ticket)
                                    : random.text(ticket, ".", "0", "a".repeat(64));

                    assertThat(tickets.isGood(ticket, token)).isTrue();
                    assertThat(tickets.isGood(other, token)).isEqualTo(other.equals(ticket));
                    assertThat(tickets.isGood(ticket, token + random.word())).isFalse();
                    assertThat(tickets.isGood("0" + ticket, token)).isFalse();
                });
    }
}
