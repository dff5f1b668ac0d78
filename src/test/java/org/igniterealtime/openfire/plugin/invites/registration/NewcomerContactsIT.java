// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.invites.StoredToken;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.jivesoftware.smackx.commands.RemoteCommand;
import org.jivesoftware.smackx.xdata.form.FillableForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From somebody's invite to an account that has that somebody on its contact list at once. */
@ExtendWith(SharedServer.class)
class NewcomerContactsIT {

    private static final String ACCOUNT_INVITES = "plugin.invites.accountInvites";

    private final OpenfireServer server;
    private final Inside inside;
    private final String inviter = SharedServer.nextUser();
    private final String name = "newcomer-of-" + inviter;

    NewcomerContactsIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
    }

    @AfterEach
    void resetSettings() {
        inside.tell("property", ACCOUNT_INVITES, "nobody");
    }

    @Test
    void whoRegistersByAUsersInviteIsThatUsersContactOnEachDeviceAtOnce() throws Exception {
        inside.tell("property", ACCOUNT_INVITES, "everybody");
        try (Resource desk = Resource.online(server, inviter, "desk");
                Resource phone = Resource.online(server, inviter, "phone");
                Newcomer newcomer = Newcomer.at(server).presenting(desk.token())) {
            assertThat(newcomer.register(name, Newcomer.PASSWORD).isDone()).isTrue();

            assertOnlyPush(desk);
            assertOnlyPush(phone);
            assertSeeEachOther(newcomer, desk, phone);
        }
    }

    @Test
    void theGroupsOfAnInviteAreJoinedAndOneThatIsGoneIsLeftOut() throws Exception {
        String group = "choir-" + inviter;
        inside.tell("group", group);
        try (Resource admin = Resource.online(server, OpenfireServer.ADMIN, "desk")) {
            String token = withContactAndGroup(admin, group);
            inside.tell(
                    "sql",
                    "INSERT INTO ofInviteGroup (inviteId, groupName)"
                            + " SELECT inviteId, 'gone' FROM ofInvite WHERE "
                            + StoredToken.is(token));
            try (Newcomer newcomer = Newcomer.at(server).presenting(token)) {
                assertThat(newcomer.register(name, Newcomer.PASSWORD).isDone()).isTrue();

                assertOnlyPush(admin);
                assertSeeEachOther(newcomer, admin);
            }
            assertThat(inside.ask("members", group)).contains(address());
            server.awaitLog("does not join the group 'gone'");
        }
    }

    @Test
    void whoRegisteredAndThenAsksToBeSubscribedIsToldThatItIsApproved() throws Exception {
        inside.tell("property", ACCOUNT_INVITES, "everybody");
        try (Resource desk = Resource.online(server, inviter, "desk")) {
            String token = desk.token();
            try (Newcomer newcomer = Newcomer.at(server).presenting(token)) {
                newcomer.register(name, Newcomer.PASSWORD);
                newcomer.logIn(name, Newcomer.PASSWORD);
                newcomer.raw().send("<presence/>", desk.address() + "/");

                String answer =
                        newcomer.raw()
                                .send(
                                        "<presence type='subscribe' to='"
                                                + desk.address()
                                                + "'><preauth xmlns='urn:xmpp:pars:0' token='"
                                                + token
                                                + "'/></presence><iq type='get' id='end'>"
                                                + "<ping xmlns='urn:xmpp:ping'/></iq>",
                                        "id=\"end\"");

                assertThat(answer)
                        .containsOnlyOnce("type=\"subscribed\"")
                        .contains("from=\"" + desk.address() + "\"");
            }
            desk.ping();
            assertThat(desk.count(Presence.Type.subscribe, address())).isZero();
            assertOnlyPush(desk);
        }
    }

    private static String withContactAndGroup(Resource admin, String group) throws Exception {
        RemoteCommand command = admin.command("urn:xmpp:invite#create-account");
        FillableForm form = new FillableForm(command.getForm());
        form.setAnswer("roster-subscription", true);
        form.setAnswer("groups", List.of(group));
        command.complete(form);
        String uri = command.getForm().getField("uri").getFirstValue();
        return uri.replaceAll(".*preauth=([^;]*).*", "$1");
    }

    /** One push for the contact that is there already: no request, no second step. */
    private void assertOnlyPush(Resource resource) {
        resource.ping();
        assertThat(resource.pushes())
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.getJid().toString()).isEqualTo(address());
                            assertThat(item.getItemType()).isEqualTo(ItemType.both);
                            assertThat(item.isSubscriptionPending()).isFalse();
                        });
    }

    /** Logs in on the stream of the registration. */
    private void assertSeeEachOther(Newcomer newcomer, Resource... inviters) throws Exception {
        newcomer.logIn(name, Newcomer.PASSWORD);
        Answer roster =
                newcomer.ask("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>");
        assertThat(roster.xml())
                .contains(inviters[0].address())
                .containsOnlyOnce("subscription=\"both\"");

        // The presence of each of the inviter's devices, or this fails in the end.
        String[] marks = new String[inviters.length];
        Arrays.fill(marks, inviters[0].address() + "/");
        newcomer.raw().send("<presence/>", marks);
        for (Resource resource : inviters) {
            Resource.await(
                    "the newcomer's presence",
                    () ->
                            resource.presences().stream()
                                    .filter(p -> p.getType() == Presence.Type.available)
                                    .anyMatch(p -> p.getFrom().toString().startsWith(address())));
            assertThat(resource.presences())
                    .extracting(Presence::getType)
                    .doesNotContain(Presence.Type.subscribe);
        }
    }

    private String address() {
        return name + "@" + server.domain();
    }
}
