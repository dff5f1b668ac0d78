// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.Ending;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private final TestDatabase database = new TestDatabase();
    private final Invites invites =
            new Invites(
                    database.database(),
                    TestSeal.SEAL,
                    new MovableClock(),
                    () -> Duration.ofDays(7));
    private final List<String> entries = new ArrayList<>();
    private final AuditTrail trail =
            new AuditTrail(
                    (who, summary, details) -> entries.add(who + " " + summary + "; " + details),
                    () -> Texts.in(Locale.ENGLISH));
    private final Events events = new Events();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachDeedSaysWhoWhatForWhomAndByWhichDoorButNoToken() {
        events.listen(trail);
        Invite reset = invites.create(NewInvite.reset("romeo", Source.console("admin")));

        events.tell(new Event.Issued(Source.console("admin"), List.of(reset)));
        events.tell(new Event.Redeemed(reset, "romeo@example.org", Door.WEB));
        trail.flush();

        assertThat(entries.get(0))
                .startsWith("admin created an invite; New password for romeo " + reset.id())
                .contains("by admin (console)");
        assertThat(entries.get(1)).startsWith("romeo@example.org redeemed an invite (");
        assertThat(entries.toString()).doesNotContain(reset.token());
    }

    @Test
    void whoeverHasALongAddressIsCutWhereTheLogIsNarrowAndWholeInTheDetails() {
        Invite invite = invites.create(NewInvite.contact("romeo", false, Source.user("romeo")));
        String address = "paris@" + "x".repeat(90) + ".example";

        trail.accept(new Event.Redeemed(invite, address, Door.SUBSCRIPTION));
        trail.flush();

        assertThat(entries)
                .singleElement()
                .asString()
                .startsWith(address.substring(0, 64) + " redeemed an invite (Subscription request")
                .contains("; " + address + "; ");
    }

    @Test
    void aChangeAndAReachedLimitAreEntered() {
        Invite invite = invites.create(NewInvite.account(Source.key("Abcd1234")).uses(5));

        trail.accept(new Event.Changed(Source.console("admin"), invite));
        trail.accept(new Event.LimitReached("2001:db8:0:1::/64"));

        assertThat(entries.get(0))
                .startsWith("admin changed an invite; ")
                .contains(invite.id(), "uses 5")
                .doesNotContain(invite.token());
        assertThat(entries.get(1))
                .isEqualTo(
                        "2001:db8:0:1::/64 has presented too many wrong links, names or keys and"
                                + " has to wait; ");
    }

    @Test
    void whatAProgramMakesIsEnteredTogether() {
        Source key = Source.key("Abcd1234");
        for (int i = 0; i < 100; i++) {
            Invite invite = invites.create(NewInvite.account(key));
            trail.accept(new Event.Issued(key, List.of(invite)));
        }
        assertThat(entries).isEmpty();

        trail.flush();
        trail.flush();

        assertThat(entries)
                .singleElement()
                .asString()
                .startsWith("Abcd1234 created invites with an API key: 100");
    }

    @Test
    void whoeverRedeemsDoesNotWaitForTheLogAndIsEnteredOnce() {
        Invite invite = invites.create(NewInvite.account(Source.console("admin")).uses(2));

        trail.accept(new Event.Redeemed(invite, "romeo@example.org", Door.WEB));
        trail.accept(new Event.Redeemed(invite, "juliet@example.org", Door.XMPP));
        assertThat(entries).isEmpty();
        trail.flush();
        trail.flush();

        assertThat(entries).hasSize(2);
        assertThat(entries.get(0)).startsWith("romeo@example.org redeemed");
        assertThat(entries.get(1)).startsWith("juliet@example.org redeemed");
    }

    @Test
    void whatEndsAfterTheStopIsEnteredAtOnce() {
        Invite invite = invites.create(NewInvite.account(Source.console("admin")).uses(2));
        trail.accept(new Event.Redeemed(invite, "romeo@example.org", Door.WEB));

        trail.close();
        assertThat(entries).hasSize(1);
        trail.accept(new Event.Redeemed(invite, "juliet@example.org", Door.WEB));
        trail.accept(new Event.Issued(Source.key("Abcd1234"), List.of(invite)));

        assertThat(entries).hasSize(3);
        assertThat(entries.get(1)).startsWith("juliet@example.org redeemed");
        assertThat(entries.get(2)).startsWith("Abcd1234 created invites with an API key: 1");
    }

    @Test
    void whatCameBeforeStandsBefore() {
        Invite invite = invites.create(NewInvite.account(Source.key("Abcd1234")));

        trail.accept(new Event.Redeemed(invite, "romeo@example.org", Door.WEB));
        trail.accept(new Event.Issued(Source.key("Abcd1234"), List.of(invite)));
        trail.accept(new Event.Revoked(Source.console("admin"), invite));

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).startsWith("Abcd1234 created");
        assertThat(entries.get(1)).startsWith("romeo@example.org redeemed");
        assertThat(entries.get(2)).startsWith("admin revoked");
    }

    @Test
    void aThreadThatIsToEndLosesNothing() throws Exception {
        Invite invite = invites.create(NewInvite.account(Source.console("admin")));
        trail.accept(new Event.Redeemed(invite, "romeo@example.org", Door.WEB));

        Thread.currentThread().interrupt();
        trail.flush();
        assertThat(entries).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        Ending.run(trail::flush);
        assertThat(entries).isEmpty();
        trail.flush();

        assertThat(entries).hasSize(1);
    }

    @Test
    void aListenerThatFailsKeepsNobodyElse() {
        events.listen(
                event -> {
                    throw new IllegalStateException("a listener of a test");
                });
        events.listen(trail);

        events.tell(new Event.KeyRevoked(Source.console("admin"), "Abcd1234", "shop"));

        assertThat(entries)
                .containsExactly("admin revoked the invites API key Abcd1234; name: shop");
    }
}
