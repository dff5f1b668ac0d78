// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class SubscriptionIT {

    private final OpenfireServer server;

    /** Users of this test, who have never heard of each other. */
    private final String inviter = SharedServer.nextUser();

    private final String friend = SharedServer.nextUser();

    SubscriptionIT(OpenfireServer server) {
        this.server = server;
    }

    @Test
    void aGoodTokenMakesContactsAtOnceWithOnePushToEachResource() {
        try (Resource desk = online(inviter, "desk");
                Resource phone = online(inviter, "phone");
                Resource laptop = online(friend, "laptop");
                Resource tablet = online(friend, "tablet")) {
            laptop.subscribe(desk.address(), desk.token());
            settle(laptop, tablet, desk, phone);

            for (Resource resource : List.of(desk, phone)) {
                assertOnlyPush(resource, laptop.address());
                assertPresencesOf(resource, laptop, tablet);
            }
            for (Resource resource : List.of(laptop, tablet)) {
                assertOnlyPush(resource, desk.address());
                assertPresencesOf(resource, desk, phone);
                assertThat(resource.count(Presence.Type.subscribed, desk.address())).isEqualTo(1);
            }
            for (Resource resource : List.of(desk, phone)) {
                assertThat(resource.presences())
                        .extracting(Presence::getType)
                        .doesNotContain(Presence.Type.subscribed);
            }
            assertNobodyIsAsked(desk, phone, laptop, tablet);
            assertThat(desk.roster()).containsExactly(laptop.address() + " both");
            assertThat(laptop.roster()).containsExactly(desk.address() + " both");
        }
    }

    @Test
    void aContactThatWasEnteredBeforeTheRequestBecomesMutual() throws Exception {
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop")) {
            // What most clients do: enter first, then ask.
            laptop.enter(desk.address(), "My friend");
            laptop.forget();

            laptop.subscribe(desk.address(), desk.token());
            settle(laptop, desk);

            assertOnlyPush(laptop, desk.address());
            assertThat(laptop.pushes().get(0).getName()).isEqualTo("My friend");
            assertOnlyPush(desk, laptop.address());
            assertNobodyIsAsked(desk, laptop);
        }
    }

    @Test
    void anInviterWhoIsOfflineFindsTheContactLaterAndIsNotAsked() {
        String token;
        String address;
        try (Resource desk = online(inviter, "desk")) {
            token = desk.token();
            address = desk.address();
        }
        Resource.await(
                "the end of the session",
                () -> Inside.of(server).ask("sessions", inviter).equals("0"));
        try (Resource laptop = online(friend, "laptop")) {
            laptop.subscribe(address, token);
            settle(laptop);
            assertOnlyPush(laptop, address);

            try (Resource desk = online(inviter, "desk")) {
                settle(desk, laptop);
                assertThat(desk.roster()).containsExactly(laptop.address() + " both");
                assertNobodyIsAsked(desk, laptop);
                assertThat(laptop.count(Presence.Type.available, desk.fullAddress())).isEqualTo(1);
            }
        }
    }

    @Test
    void theSameTokenAgainIsHarmless() {
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop")) {
            String token = desk.token();
            laptop.subscribe(desk.address(), token);
            settle(laptop, desk);
            desk.forget();
            laptop.forget();

            laptop.subscribe(desk.address(), token);
            settle(laptop, desk);

            assertThat(desk.pushes()).isEmpty();
            assertThat(laptop.pushes()).isEmpty();
            assertThat(laptop.count(Presence.Type.subscribed, desk.address())).isEqualTo(1);
            assertNobodyIsAsked(desk, laptop);
            assertThat(desk.roster()).containsExactly(laptop.address() + " both");
        }
    }

    private Resource online(String username, String name) {
        return Resource.online(server, username, name);
    }

    /** Each has got what the server had for it after the first one's stanzas were handled. */
    private static void settle(Resource... resources) {
        for (Resource resource : resources) {
            resource.ping();
        }
    }

    private static void assertOnlyPush(Resource resource, String contact) {
        assertThat(resource.pushes())
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.getJid().toString()).isEqualTo(contact);
                            assertThat(item.getItemType()).isEqualTo(pushedAsInTheXep());
                            assertThat(item.isSubscriptionPending()).isFalse();
                        });
    }

    private static ItemType pushedAsInTheXep() {
        Element query = XepExample.read("0401-roster-push").element("query");
        return ItemType.valueOf(query.element("item").attributeValue("subscription"));
    }

    private static void assertPresencesOf(Resource resource, Resource... contacts) {
        for (Resource contact : contacts) {
            assertThat(resource.count(Presence.Type.available, contact.fullAddress())).isEqualTo(1);
        }
    }

    private static void assertNobodyIsAsked(Resource... resources) {
        for (Resource resource : resources) {
            assertThat(resource.presences())
                    .noneMatch(presence -> presence.getType() == Presence.Type.subscribe);
        }
    }
}
