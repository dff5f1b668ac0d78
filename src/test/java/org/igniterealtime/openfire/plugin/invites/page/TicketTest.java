package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    private final MovableClock clock = new MovableClock();
    private final Ticket tickets = new Ticket(clock);

    @Test
    void aTicketIsGoodForAnHour() {
        String ticket = tickets.issue("token");

        clock.advance(Duration.ofMinutes(59));
        assertThat(tickets.isGood(ticket, "token")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(tickets.isGood(ticket, "token")).isFalse();
    }

    @Test
    void aTicketIsForOneTokenAndOneServer() {
        String ticket = tickets.issue("token");

        assertThat(tickets.isGood(ticket, "other")).isFalse();
        assertThat(new Ticket(clock).isGood(ticket, "token")).isFalse();
    }

    @Test
    void aTicketsTimeCannotBeChanged() {
        String ticket = tickets.issue("token");
        clock.advance(Duration.ofHours(2));

        String moved = clock.millis() + ticket.substring(ticket.indexOf('.'));

        assertThat(tickets.isGood(moved, "token")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2", "x.y", "-1.00", "99999999999999999999.00"})
    void nonsenseIsNoTicket(String ticket) {
        assertThat(tickets.isGood(ticket, "token")).isFalse();
    }
}
