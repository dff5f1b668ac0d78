// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.commands.AdHocCommand;
import org.jivesoftware.smackx.commands.AdHocCommandNote;
import org.jivesoftware.smackx.commands.RemoteCommand;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jivesoftware.smackx.xdata.form.FillableForm;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands of XEP-0401 as Smack finds and runs them. */
@ExtendWith(SharedServer.class)
class CommandsIT {

    private static final String INVITE = "urn:xmpp:invite#invite";
    private static final String CREATE_ACCOUNT = "urn:xmpp:invite#create-account";
    private static final String OPENFIRES = "http://jabber.org/protocol/admin#get-server-stats";

    private final OpenfireServer server;
    private final Inside inside;
    private final String user = SharedServer.nextUser();

    CommandsIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
    }

    @AfterEach
    void resetSettings() {
        inside.tell("property", "plugin.invites.accountInvites", "nobody");
        inside.tell("property", "plugin.invites.contactInvites", "everybody");
    }

    @Test
    void aUserFindsTheCommandForContactsOnly() throws Exception {
        try (Resource romeo = Resource.online(server, user, "orchard")) {
            assertThat(commands(romeo)).containsEntry(INVITE, "Invite a contact");
            assertThat(commands(romeo)).doesNotContainKeys(CREATE_ACCOUNT, OPENFIRES);

            DiscoverInfo info = info(romeo, INVITE);
            assertThat(info.hasIdentity("automation", "command-node")).isTrue();
            assertThat(info.containsFeature("http://jabber.org/protocol/commands")).isTrue();
            assertThat(info.containsFeature("jabber:x:data")).isTrue();
            assertThatThrownBy(() -> info(romeo, CREATE_ACCOUNT))
                    .isInstanceOf(XMPPErrorException.class);
        }
    }

    @Test
    void anAdministratorFindsBothAmongOpenfiresOwn() throws Exception {
        try (Resource admin = Resource.online(server, OpenfireServer.ADMIN, "desk")) {
            assertThat(commands(admin))
                    .containsEntry(INVITE, "Invite a contact")
                    .containsEntry(CREATE_ACCOUNT, "Invite a new user")
                    .containsKey(OPENFIRES);
            assertThat(admin.command(OPENFIRES).getStatus())
                    .isEqualTo(AdHocCommand.Status.completed);
        }
    }

    @Test
    void anAnonymousUserFindsNothingAndMayNothing() throws Exception {
        try (Resource anonymous = Resource.anonymous(server)) {
            assertThat(commands(anonymous)).doesNotContainKeys(INVITE, CREATE_ACCOUNT);
            assertRefused(
                    anonymous.prepared(INVITE),
                    StanzaError.Condition.forbidden,
                    StanzaError.Type.AUTH);
        }
    }

    @Test
    void invitingAContactTakesOneStep() throws Exception {
        try (Resource romeo = Resource.online(server, user, "orchard")) {
            RemoteCommand command = romeo.command(INVITE);

            assertThat(command.getStatus()).isEqualTo(AdHocCommand.Status.completed);
            DataForm form = command.getForm();
            assertThat(form.getType()).isEqualTo(DataForm.Type.result);
            assertThat(form.getFormType()).isEqualTo("urn:xmpp:invite#invitation");
            assertThat(value(form, "uri"))
                    .matches("xmpp:" + user + "@example\\.test\\?roster;preauth=[A-Za-z0-9]{24}");
            assertThat(value(form, "landing-url"))
                    .matches("https?://[^ ]+/invite\\?[A-Za-z0-9]{24}");
            assertThat(value(form, "expire")).endsWith("Z");
            assertThat(Instant.parse(value(form, "expire"))).isAfter(Instant.now());
        }
    }

    @Test
    void creatingAnAccountInviteIsForbiddenToAUserWhoMayNot() throws Exception {
        try (Resource romeo = Resource.online(server, user, "orchard")) {
            assertRefused(
                    romeo.prepared(CREATE_ACCOUNT),
                    StanzaError.Condition.forbidden,
                    StanzaError.Type.AUTH);
        }
    }

    @Test
    void anAdministratorFillsInTheFormAndCorrectsIt() throws Exception {
        inside.tell("group", "choir");
        try (Resource admin = Resource.online(server, OpenfireServer.ADMIN, "desk")) {
            RemoteCommand command = admin.command(CREATE_ACCOUNT);
            assertThat(command.getStatus()).isEqualTo(AdHocCommand.Status.executing);
            FillableForm form = new FillableForm(command.getForm());
            form.setAnswer("username", user);
            form.setAnswer("roster-subscription", true);
            form.setAnswer("lifetime", "day");
            form.setAnswer("groups", List.of("choir"));
            form.setAnswer("note", "For the new singer");

            command.complete(form);

            assertThat(command.getStatus()).isEqualTo(AdHocCommand.Status.executing);
            assertThat(command.getNotes())
                    .extracting(AdHocCommandNote::getValue)
                    .singleElement()
                    .asString()
                    .contains(user);
            assertThat(value(command.getForm(), "note")).isEqualTo("For the new singer");

            FillableForm corrected = new FillableForm(command.getForm());
            corrected.setAnswer("username", "Rosaline");
            command.complete(corrected);

            assertThat(command.getStatus()).isEqualTo(AdHocCommand.Status.completed);
            assertThat(value(command.getForm(), "uri"))
                    .matches("xmpp:rosaline@example\\.test\\?register;preauth=[A-Za-z0-9]{24}");
        }
    }

    @Test
    void aFormCanBeClosedWithoutAnInvite() throws Exception {
        try (Resource admin = Resource.online(server, OpenfireServer.ADMIN, "desk")) {
            RemoteCommand command = admin.command(CREATE_ACCOUNT);

            command.cancel();

            assertThat(command.getStatus()).isEqualTo(AdHocCommand.Status.canceled);
        }
    }

    @Test
    void whatSettingsAllowIsFoundAtOnce() throws Exception {
        inside.tell("property", "plugin.invites.accountInvites", "everybody");
        try (Resource romeo = Resource.online(server, user, "orchard")) {
            assertThat(commands(romeo)).containsKeys(INVITE, CREATE_ACCOUNT);
            assertThat(value(romeo.command(INVITE).getForm(), "uri")).endsWith(";ibr=y");

            inside.tell("property", "plugin.invites.contactInvites", "nobody");

            assertThat(commands(romeo)).doesNotContainKey(INVITE);
            assertRefused(
                    romeo.prepared(INVITE), StanzaError.Condition.forbidden, StanzaError.Type.AUTH);
        }
    }

    @Test
    void theFirstLinkBeyondTheLimitComesWithANoteThatItMakesNoAccount() {
        inside.tell("property", "plugin.invites.accountInvites", "everybody");
        try (Resource romeo = Resource.online(server, user, "orchard")) {
            for (int i = 0; i < 10; i++) {
                RemoteCommand command = romeo.command(INVITE);
                assertThat(value(command.getForm(), "uri")).endsWith(";ibr=y");
                assertThat(command.getNotes()).isEmpty();
            }

            RemoteCommand eleventh = romeo.command(INVITE);

            assertThat(value(eleventh.getForm(), "uri")).doesNotContain("ibr");
            assertThat(eleventh.getNotes())
                    .singleElement()
                    .satisfies(
                            note -> {
                                assertThat(note.getType()).isEqualTo(AdHocCommandNote.Type.info);
                                assertThat(note.getValue()).contains("no account").contains("10");
                            });
        }
    }

    private static Map<String, String> commands(Resource resource) throws Exception {
        return resource.commands().stream()
                .collect(
                        Collectors.toMap(DiscoverItems.Item::getNode, DiscoverItems.Item::getName));
    }

    private static DiscoverInfo info(Resource resource, String node) throws Exception {
        return ServiceDiscoveryManager.getInstanceFor(resource.connection())
                .discoverInfo(resource.connection().getXMPPServiceDomain(), node);
    }

    private static void assertRefused(
            RemoteCommand command, StanzaError.Condition condition, StanzaError.Type type) {
        assertThatThrownBy(command::execute)
                .isInstanceOfSatisfying(
                        XMPPErrorException.class,
                        e -> {
                            assertThat(e.getStanzaError().getCondition()).isEqualTo(condition);
                            assertThat(e.getStanzaError().getType()).isEqualTo(type);
                        });
    }

    private static String value(DataForm form, String field) {
        return form.getField(field).getFirstValue();
    }
}
