// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the users' own page to a newcomer, and a message to whoever has invited. */
@ExtendWith(SharedServer.class)
class ToldServerIT {

    private final OpenfireServer server;

    ToldServerIT(OpenfireServer server) {
        this.server = server;
    }

    @Test
    void whoeverInvitedAndWhoeverIsNamedAreToldInTheirChats() throws Exception {
        Inside.of(server).tell("property", "plugin.invites.accountInvites", "everybody");
        String inviter = SharedServer.nextUser();
        String watcher = SharedServer.nextUser();
        Inside.of(server).tell("property", "plugin.invites.tellOthers", watcher);
        Visitor host = new Visitor(server.http() + "/invite/mine");
        host.signIn(inviter, "secret");
        host.send(host.get("/new"), "form", Map.of("kind", "account", "note", "For the nurse"));
        URI link = URI.create(host.follow().select("#link").attr("value"));
        BlockingQueue<Message> received = new LinkedBlockingQueue<>();

        BlockingQueue<Message> watched = new LinkedBlockingQueue<>();

        try (XmppClient client = XmppClient.loggedIn(server, inviter, "secret");
                XmppClient watching = XmppClient.loggedIn(server, watcher, "secret")) {
            watching.connection()
                    .addAsyncStanzaListener(
                            stanza -> watched.add((Message) stanza), StanzaTypeFilter.MESSAGE);
            client.connection()
                    .addAsyncStanzaListener(
                            stanza -> received.add((Message) stanza), StanzaTypeFilter.MESSAGE);
            Visitor guest = new Visitor(server.http() + "/invite");
            guest.send(
                    guest.get("/register?t=" + link.getQuery()),
                    "form",
                    Map.of(
                            "username", "nurse-" + inviter,
                            "password", "rosa elefanten fliegen",
                            "again", "rosa elefanten fliegen"));
            assertThat(guest.answer.statusCode()).isEqualTo(303);

            Message told = received.poll(20, TimeUnit.SECONDS);

            assertThat(told).isNotNull();
            assertThat(told.getFrom().toString()).isEqualTo(server.domain());
            assertThat(told.getBody())
                    .isEqualTo(
                            "nurse-"
                                    + inviter
                                    + "@"
                                    + server.domain()
                                    + " came by your invite “For the nurse”.");
            assertThat(watched.poll(20, TimeUnit.SECONDS).getBody())
                    .isEqualTo(
                            String.format(
                                    "nurse-%s@%s came by an invite of %s@%s.",
                                    inviter, server.domain(), inviter, server.domain()));
        } finally {
            Inside.of(server).tell("unset", "plugin.invites.tellOthers");
            Inside.of(server).tell("property", "plugin.invites.accountInvites", "nobody");
        }
    }
}
