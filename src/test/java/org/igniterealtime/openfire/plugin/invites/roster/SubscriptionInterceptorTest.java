// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.ContactRedemption;
import org.igniterealtime.openfire.plugin.invites.redeem.MemoryCounts;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.jivesoftware.openfire.interceptor.PacketRejectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.JID;
import org.xmpp.packet.Message;
import org.xmpp.packet.Packet;
import org.xmpp.packet.Presence;

class SubscriptionInterceptorTest {

    private static final String DOMAIN = "example.com";
    private static final String NAMESPACE = "urn:xmpp:pars:0";

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final MemoryContacts contacts = new MemoryContacts(DOMAIN);
    private final SubscriptionInterceptor interceptor =
            new SubscriptionInterceptor(
                    DOMAIN,
                    new Subscriptions(
                            DOMAIN,
                            new ContactRedemption(
                                    invites,
                                    new Claims(database.database(), clock),
                                    accounts,
                                    contacts,
                                    new Events())),
                    new AttemptLimit(
                            new MemoryCounts(),
                            clock,
                            () -> 3,
                            () -> Duration.ofMinutes(10),
                            new Events()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theXepsRequestIsApprovedAndEndsHereWhenItCameFromAnotherServer() {
        Presence presence = request("tarek@example.net", goodToken());

        assertThatThrownBy(() -> receive(presence)).isInstanceOf(PacketRejectedException.class);

        assertThat(contacts.done()).containsExactly("mira accepts tarek@example.net");
    }

    @Test
    void theXepsRequestOfALocalUserIsApprovedAsItIsSent() throws Exception {
        accounts.create("nurse", "secret");
        Element stanza = XepExample.read("0379-request-sent");
        stanza.element("preauth").addAttribute("token", goodToken());
        Presence presence = new Presence(stanza);
        presence.setFrom("nurse@example.com/ward");

        receive(presence);

        assertThat(contacts.done()).containsExactly("mira and nurse");
        assertStripped(presence);
    }

    @Test
    void theXepsApprovalAheadOfTheRequestIsLeftAlone() throws Exception {
        Presence presence = new Presence(XepExample.read("0379-pre-approval"));
        presence.setFrom("tarek@example.net");
        String before = presence.toXML();

        receive(presence);

        assertThat(presence.toXML()).isEqualTo(before);
        assertThat(contacts.done()).isEmpty();
    }

    @Test
    void aLocalRequestThatIsApprovedGoesOnWithoutItsToken() throws Exception {
        accounts.create("nurse", "secret");
        Presence presence = request("nurse@example.com/ward", goodToken());

        receive(presence);

        assertThat(contacts.done()).containsExactly("mira and nurse");
        assertStripped(presence);
    }

    @Test
    void aBadTokenIsTakenOutAndTheRestIsLeftAlone() throws Exception {
        Presence presence = request("tarek@example.net", "kTq3mZ8vB1xW5nR7cY2dL9sF");
        presence.setStatus("It is the east");
        presence.getElement().addElement("nick", "http://jabber.org/protocol/nick");

        receive(presence);

        assertStripped(presence);
        assertThat(presence.getType()).isEqualTo(Presence.Type.subscribe);
        assertThat(presence.getStatus()).isEqualTo("It is the east");
        assertThat(presence.getElement().element("nick")).isNotNull();
        assertThat(contacts.done()).isEmpty();
    }

    @Test
    void wrongTokensAreLimitedAndGoodOnesAreNot() throws Exception {
        for (int i = 0; i < 3; i++) {
            receive(request("tarek@example.net", "kTq3mZ8vB1xW5nR7cY2dL9sF"));
        }

        assertThatThrownBy(() -> receive(request("tarek@example.net", "kTq3mZ8vB1xW5nR7cY2dL9sF")))
                .isInstanceOf(PacketRejectedException.class);
        receive(request("nurse@example.org", "kTq3mZ8vB1xW5nR7cY2dL9sF"));
        assertThat(contacts.done()).isEmpty();
        assertThatThrownBy(() -> receive(request("tarek@example.net", goodToken())))
                .isInstanceOf(PacketRejectedException.class);
        assertThat(contacts.done()).containsExactly("mira accepts tarek@example.net");
    }

    @Test
    void aRequestForAnotherServerKeepsItsToken() throws Exception {
        Presence presence = request("nurse@example.com/ward", goodToken());
        presence.setTo("mira@other.example");
        String before = presence.toXML();

        receive(presence);

        assertThat(presence.toXML()).isEqualTo(before);
    }

    @Test
    void theElementIsTakenOutOfEveryPresenceForUsersOfThisServer() throws Exception {
        Presence broadcast = withToken(new Presence(), goodToken());
        Presence directed = withToken(new Presence(), goodToken());
        directed.setTo("mira@example.com/orchard");
        Presence approval = withToken(new Presence(Presence.Type.subscribed), goodToken());
        approval.setTo("mira@example.com");

        for (Presence presence : new Presence[] {broadcast, directed, approval}) {
            presence.setFrom("tarek@example.net");
            receive(presence);
            assertStripped(presence);
        }
        assertThat(contacts.done()).isEmpty();
    }

    @Test
    void elementsWithoutATokenOrSeveralOfThemAreTakenOutToo() throws Exception {
        Presence presence = request("tarek@example.net", "bad");
        presence.getElement().addElement("preauth", NAMESPACE);
        withToken(presence, goodToken());

        receive(presence);

        assertStripped(presence);
        assertThat(contacts.done()).isEmpty();
    }

    @Test
    void stanzasThatArePassedOnOrAreNoPresencesAreNotLookedAt() throws Exception {
        Presence presence = request("tarek@example.net", goodToken());
        String before = presence.toXML();

        interceptor.interceptPacket(presence, null, true, true);
        interceptor.interceptPacket(presence, null, false, false);
        Message message = new Message();
        message.getElement().addElement("preauth", NAMESPACE);
        receive(message);

        assertThat(presence.toXML()).isEqualTo(before);
        assertThat(message.getElement().element("preauth")).isNotNull();
        assertThat(contacts.done()).isEmpty();
    }

    private String goodToken() {
        accounts.create("mira", "secret");
        return invites.create(NewInvite.contact("mira", false, Source.console("test"))).token();
    }

    private void receive(Packet packet) throws PacketRejectedException {
        interceptor.interceptPacket(packet, null, true, false);
    }

    private static Presence request(String from, String token) {
        Element stanza = XepExample.read("0379-subscription-request");
        stanza.element("preauth").addAttribute("token", token);
        Presence presence = new Presence(stanza);
        presence.setFrom(new JID(from));
        return presence;
    }

    private static Presence withToken(Presence presence, String token) {
        presence.getElement().addElement("preauth", NAMESPACE).addAttribute("token", token);
        return presence;
    }

    private static void assertStripped(Presence presence) {
        assertThat(presence.toXML()).doesNotContain("preauth").doesNotContain(NAMESPACE);
    }
}
