// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.jivesoftware.smack.packet.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class RefusedSubscriptionIT {

    private final OpenfireServer server;

    /** Users of this test, who have never heard of each other. */
    private final String inviter = SharedServer.nextUser();

    private final String friend = SharedServer.nextUser();

    RefusedSubscriptionIT(OpenfireServer server) {
        this.server = server;
    }

    @Test
    void aBadTokenLeavesAnOrdinaryRequestWithoutIt() {
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop")) {
            laptop.subscribe(desk.address(), "AAAAAAAAAAAAAAAAAAAAAAAA");
            settle(laptop, desk);

            assertIsAskedWithoutToken(desk, laptop);
            assertThat(desk.roster()).isEmpty();
            assertThat(laptop.roster()).containsExactly(desk.address() + " none");
        }
    }

    @Test
    void aBadTokenIsNotKeptForAnInviterWhoIsOffline() {
        String address = inviter + "@" + server.domain();
        try (Resource laptop = online(friend, "laptop")) {
            laptop.subscribe(address, "AAAAAAAAAAAAAAAAAAAAAAAA");
            settle(laptop);

            try (Resource desk = Resource.arriving(server, inviter, "desk")) {
                assertIsAskedWithoutToken(desk, laptop);
            }
        }
    }

    @Test
    void anOrdinaryRequestIsWhatItWas() {
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop")) {
            laptop.send(desk.address(), Presence.Type.subscribe);
            settle(laptop, desk);

            assertIsAskedWithoutToken(desk, laptop);
        }
    }

    @Test
    void theTokenNeverReachesOthersInPresencesOfOtherKinds() {
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop")) {
            String token = desk.token();
            laptop.sendWithToken(desk.fullAddress(), Presence.Type.available, token);
            laptop.sendWithToken(desk.address(), Presence.Type.subscribed, token);
            settle(laptop, desk);

            assertThat(desk.count(Presence.Type.available, laptop.fullAddress())).isEqualTo(1);
            assertThat(desk.presences()).noneMatch(RefusedSubscriptionIT::carriesToken);
        }
    }

    @Test
    void aSpentTokenIsNoGoodForSomebodyElse() {
        String third = SharedServer.nextUser();
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop");
                Resource other = online(third, "other")) {
            String token = desk.token();
            laptop.subscribe(desk.address(), token);
            settle(laptop, desk);
            desk.forget();

            other.subscribe(desk.address(), token);
            settle(other, desk);

            assertIsAskedWithoutToken(desk, other);
        }
    }

    @Test
    void whoWasRemovedIsAskedAboutAgain() throws Exception {
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop")) {
            String token = desk.token();
            laptop.subscribe(desk.address(), token);
            settle(laptop, desk);
            desk.remove(laptop.address());
            settle(desk, laptop);
            desk.forget();

            laptop.subscribe(desk.address(), token);
            settle(laptop, desk);

            assertIsAskedWithoutToken(desk, laptop);
        }
    }

    @Test
    void anotherUsersTokenIsNoGood() {
        String third = SharedServer.nextUser();
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop");
                Resource other = online(third, "other")) {
            laptop.subscribe(desk.address(), other.token());
            settle(laptop, desk);

            assertIsAskedWithoutToken(desk, laptop);
        }
    }

    @Test
    void theTokenOfALockedOutInviterDoesNotWork() {
        try (Resource desk = online(inviter, "desk");
                Resource laptop = online(friend, "laptop")) {
            String token = desk.token();
            Inside.of(server).tell("lock", inviter);
            laptop.subscribe(desk.address(), token);
            settle(laptop);
            assertThat(laptop.roster()).containsExactly(desk.address() + " none");

            Inside.of(server).tell("unlock", inviter);
            laptop.subscribe(desk.address(), token);
            settle(laptop);
            assertThat(laptop.roster()).containsExactly(desk.address() + " both");
        }
    }

    @Test
    void theTokenOfADeletedInviterDoesNotWorkForTheNextOfThatNameEither() throws Exception {
        try (Resource laptop = online(friend, "laptop")) {
            String token;
            String address;
            try (Resource desk = online(inviter, "desk")) {
                token = desk.token();
                address = desk.address();
            }
            Inside.of(server).tell("delete", inviter);
            laptop.subscribe(address, token);
            settle(laptop);
            assertThat(laptop.roster()).isNotEqualTo(List.of(address + " both"));

            Inside.of(server).tell("create", inviter, "secret");
            try (Resource desk = online(inviter, "desk")) {
                desk.forget();
                laptop.subscribe(address, token);
                settle(laptop, desk);
                assertIsAskedWithoutToken(desk, laptop);
            }
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

    private static void assertIsAskedWithoutToken(Resource asked, Resource sender) {
        // Netty servers may hand it on after they have answered the sender.
        Resource.await(
                "the request", () -> asked.count(Presence.Type.subscribe, sender.address()) > 0);
        settle(sender, asked);
        assertThat(asked.count(Presence.Type.subscribe, sender.address())).isEqualTo(1);
        assertThat(asked.presences()).noneMatch(RefusedSubscriptionIT::carriesToken);
        assertThat(asked.pushes()).isEmpty();
    }

    private static boolean carriesToken(Presence presence) {
        return presence.hasExtension("urn:xmpp:pars:0");
    }
}
