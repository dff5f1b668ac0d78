// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions by invite between two servers, which believe each other by dialback. */
class FederationIT {

    private static final int USERS = 20;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static OpenfireServer montague;
    private static OpenfireServer capulet;

    /** Each test has two users of its own, who have never heard of each other. */
    private String inviter;

    private String friend;

    @BeforeAll
    static void start(@TempDir Path first, @TempDir Path second) {
        int montaguePort = Ports.free().client();
        int capuletPort = Ports.free().client();
        String names =
                "{montague.test,127.0.0.1:%d},{capulet.test,127.0.0.1:%d}"
                        .formatted(montaguePort, capuletPort);
        montague = start("montague.test", "romeo", montaguePort, names, first);
        capulet = start("capulet.test", "juliet", capuletPort, names, second);
    }

    private static OpenfireServer start(
            String domain, String user, int port, String names, Path directory) {
        ServerOptions options =
                ServerOptions.standard()
                        .withDomain(domain)
                        .withProperty("dnsutil.dnsOverride", names)
                        .withProperty("xmpp.server.socket.active", "true")
                        .withProperty("xmpp.server.socket.port", String.valueOf(port))
                        // Two names of one thing; 4.2.0 knows the first, 5.x the second.
                        .withProperty("xmpp.server.tls.enabled", "false")
                        .withProperty("xmpp.server.tls.policy", "disabled")
                        .withProperty("xmpp.server.dialback.enabled", "true");
        for (int i = 0; i < USERS; i++) {
            options = options.withUser(user + i, "secret");
        }
        return OpenfireServer.start(Inside.with(options, directory));
    }

    @AfterAll
    static void stop() {
        for (OpenfireServer server : new OpenfireServer[] {montague, capulet}) {
            if (server != null) {
                server.close();
            }
        }
    }

    @BeforeEach
    void takeUsers() {
        int number = NEXT.getAndIncrement();
        inviter = "romeo" + number;
        friend = "juliet" + number;
    }

    @Test
    void aGoodTokenFromAnotherServerIsApprovedAndAskedBack() {
        try (Resource desk = Resource.online(montague, inviter, "desk");
                Resource phone = Resource.online(montague, inviter, "phone");
                Resource laptop = Resource.online(capulet, friend, "laptop")) {
            laptop.subscribe(desk.address(), desk.token());

            laptop.awaitRequestOf(desk);
            laptop.send(desk.address(), Presence.Type.subscribed);
            Resource.await("both ways", () -> isMutual(desk, laptop) && isMutual(laptop, desk));

            for (Resource resource : List.of(desk, phone)) {
                resource.ping();
                // Approved and asked; then approved from there.
                assertThat(resource.pushes())
                        .extracting(item -> item.getItemType())
                        .containsExactly(ItemType.from, ItemType.both);
                assertThat(resource.pushes().get(0).isSubscriptionPending()).isTrue();
                assertThat(resource.count(Presence.Type.subscribe, laptop.address())).isZero();
                Resource.await(
                        "the presence of the friend",
                        () -> resource.count(available(), laptop.fullAddress()) > 0);
            }
            Resource.await(
                    "the presence of both resources",
                    () ->
                            laptop.count(available(), desk.fullAddress()) > 0
                                    && laptop.count(available(), phone.fullAddress()) > 0);
            assertThat(laptop.count(Presence.Type.subscribed, desk.address())).isEqualTo(1);
            assertAnsweredAsInTheXep(laptop, desk);
        }
    }

    @Test
    void anInviterWhoIsOfflineFindsTheContactLaterAndIsNotAsked() {
        String token;
        String address;
        try (Resource desk = Resource.online(montague, inviter, "desk")) {
            token = desk.token();
            address = desk.address();
        }
        Resource.await(
                "the end of the session",
                () -> Inside.of(montague).ask("sessions", inviter).equals("0"));
        try (Resource laptop = Resource.online(capulet, friend, "laptop")) {
            laptop.subscribe(address, token);
            Resource.await(
                    "approval and request",
                    () ->
                            laptop.count(Presence.Type.subscribed, address) == 1
                                    && laptop.count(Presence.Type.subscribe, address) == 1);

            try (Resource desk = Resource.arriving(montague, inviter, "desk")) {
                desk.ping();
                assertThat(desk.roster()).containsExactly(laptop.address() + " from");
                assertThat(desk.presences())
                        .noneMatch(presence -> presence.getType() == Presence.Type.subscribe);
                Resource.await(
                        "the presence of the inviter",
                        () -> laptop.count(available(), desk.fullAddress()) > 0);
            }
        }
    }

    @Test
    void aBadTokenFromAnotherServerLeavesAnOrdinaryRequestWithoutIt() {
        try (Resource desk = Resource.online(montague, inviter, "desk");
                Resource laptop = Resource.online(capulet, friend, "laptop")) {
            laptop.subscribe(desk.address(), "AAAAAAAAAAAAAAAAAAAAAAAA");

            desk.awaitRequestOf(laptop);
            assertThat(desk.presences())
                    .noneMatch(presence -> presence.hasExtension("urn:xmpp:pars:0"));
            assertThat(desk.roster()).isEmpty();
            assertThat(laptop.count(Presence.Type.subscribed, desk.address())).isZero();
        }
    }

    @Test
    void aSpentTokenIsNoGoodForWhoWasTakenOffTheList() {
        try (Resource desk = Resource.online(montague, inviter, "desk");
                Resource laptop = Resource.online(capulet, friend, "laptop")) {
            String token = desk.token();
            laptop.subscribe(desk.address(), token);
            laptop.awaitRequestOf(desk);
            desk.remove(laptop.address());
            Resource.await(
                    "the end of the subscription",
                    () -> laptop.count(Presence.Type.unsubscribed, desk.address()) == 1);
            desk.forget();

            laptop.subscribe(desk.address(), token);

            desk.awaitRequestOf(laptop);
            assertThat(desk.presences())
                    .noneMatch(presence -> presence.hasExtension("urn:xmpp:pars:0"));
        }
    }

    @Test
    void theTokenOfALockedOutInviterIsIgnored() {
        try (Resource desk = Resource.online(montague, inviter, "desk");
                Resource laptop = Resource.online(capulet, friend, "laptop")) {
            String token = desk.token();
            Inside.of(montague).tell("lock", inviter);
            laptop.subscribe(desk.address(), token);

            desk.awaitRequestOf(laptop);
            assertThat(desk.roster()).isEmpty();
        }
    }

    private static Presence.Type available() {
        return Presence.Type.available;
    }

    private static boolean isMutual(Resource resource, Resource contact) {
        return resource.roster().equals(List.of(contact.address() + " both"));
    }

    /** The approval and the request back, one of each and nothing else. */
    private static void assertAnsweredAsInTheXep(Resource contact, Resource inviter) {
        for (String example : List.of("0379-approval", "0379-request-back")) {
            Presence.Type type =
                    Presence.Type.fromString(XepExample.read(example).attributeValue("type"));
            assertThat(contact.presences())
                    .filteredOn(presence -> presence.getType() == type)
                    .singleElement()
                    .satisfies(
                            presence -> {
                                assertThat(presence.getFrom().toString())
                                        .isEqualTo(inviter.address());
                                assertThat(presence.getTo().asBareJid().toString())
                                        .isEqualTo(contact.address());
                            });
        }
    }
}
