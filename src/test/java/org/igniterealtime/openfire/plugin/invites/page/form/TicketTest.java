// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    private final MovableClock clock = new MovableClock();
    private final MemoryProperties properties = new MemoryProperties();
    private final Ticket tickets = ticketsOf(properties);

    @Test
    void aTicketIsGoodForAnHour() {
        String ticket = tickets.issue("token");

        clock.advance(Duration.ofMinutes(59));
        assertThat(tickets.isGood(ticket, "token")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(tickets.isGood(ticket, "token")).isFalse();
    }

    @Test
    void aTicketOfTheFutureIsNoGood() {
        MovableClock ahead = new MovableClock();
        ahead.advance(Duration.ofMillis(1));
        Ticket other =
                new Ticket(ahead, new Settings(properties, () -> "", "example.org").formKey());
        String ticket = other.issue("token");

        assertThat(tickets.isGood(ticket, "token")).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(tickets.isGood(ticket, "token")).isTrue();
    }

    @Test
    void aFormIsOpenedWhileItsInviteLives() {
        try (TestDatabase database = new TestDatabase()) {
            Invites invites =
                    new Invites(
                            database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
            clock.advance(Duration.ofMinutes(1));
            Invite invite =
                    invites.create(
                            NewInvite.account(Source.key("x")).living(Duration.ofMinutes(10)));
            String first = tickets.issue(invite.token());
            clock.advance(Duration.ofMinutes(10).minusMillis(1));
            String last = tickets.issue(invite.token());
            clock.advance(Duration.ofMillis(1));
            String after = tickets.issue(invite.token());

            assertThat(tickets.isGood(first, invite)).isTrue();
            assertThat(tickets.isGood(last, invite)).isTrue();
            assertThat(tickets.isGood(after, invite)).isFalse();
            clock.advance(Duration.ofMinutes(-30));
            String early = tickets.issue(invite.token());
            clock.advance(Duration.ofMinutes(30));
            assertThat(tickets.isGood(early, invite)).isFalse();
        }
    }

    @Test
    void aTicketIsForOneTokenAndOneServer() {
        String ticket = tickets.issue("token");

        assertThat(tickets.isGood(ticket, "other")).isFalse();
        assertThat(ticketsOf(new MemoryProperties()).isGood(ticket, "token")).isFalse();
    }

    @Test
    void anotherNodeTakesTheTicketAsItsOwn() {
        Ticket otherNodes = ticketsOf(properties);

        assertThat(otherNodes.isGood(tickets.issue("token"), "token")).isTrue();
        assertThat(tickets.isGood(otherNodes.issue("token"), "token")).isTrue();
    }

    @Test
    void aKeyThatSomebodyHasSpoiltIsMadeAnew() {
        properties.set("plugin.invites.formCookieKey", "");

        assertThat(tickets.isGood(tickets.issue("token"), "token")).isTrue();
        assertThat(properties.get("plugin.invites.formCookieKey").orElseThrow()).hasSize(64);
    }

    private Ticket ticketsOf(MemoryProperties shared) {
        return new Ticket(clock, new Settings(shared, () -> "", "example.org").formKey());
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
