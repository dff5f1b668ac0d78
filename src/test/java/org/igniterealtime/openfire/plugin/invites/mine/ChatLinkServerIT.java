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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in by a link that a running server sends into the chat. */
@ExtendWith(SharedServer.class)
class ChatLinkServerIT {

    private final OpenfireServer server;
    private final Visitor visitor;

    ChatLinkServerIT(OpenfireServer server) {
        this.server = server;
        this.visitor = new Visitor(server.http() + "/invite/mine");
    }

    private void ask(String name) throws Exception {
        String guard = visitor.get("").selectFirst("input[name=guard]").attr("value");
        visitor.post("/link", Map.of("username", name, "guard", guard));
        assertThat(visitor.follow().text()).contains("Look into your chat");
    }

    private static BlockingQueue<Message> messages(XmppClient client) {
        BlockingQueue<Message> received = new LinkedBlockingQueue<>();
        client.connection()
                .addAsyncStanzaListener(
                        stanza -> received.add((Message) stanza), StanzaTypeFilter.MESSAGE);
        return received;
    }

    /** The address below the page of the link that came. */
    private String link(BlockingQueue<Message> received) throws InterruptedException {
        Message message = received.poll(20, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        assertThat(message.getFrom().toString()).isEqualTo(server.domain());
        assertThat(message.getBody()).startsWith("This link signs you in");
        String[] lines = message.getBody().split("\n");
        return "/link?" + URI.create(lines[lines.length - 1]).getQuery();
    }

    @Test
    void aUserSignsInByTheLinkUntilTheAccountIsLocked() throws Exception {
        String user = SharedServer.nextUser();
        try (XmppClient client = XmppClient.loggedIn(server, user, "secret")) {
            BlockingQueue<Message> received = messages(client);
            ask(user + "@" + server.domain());
            visitor.send(visitor.get(link(received)), "form", Map.of());
            assertThat(visitor.follow().text()).contains("Signed in as " + user + "@");

            visitor.cookies.remove("invites-mine");
            ask(user);
            Document page = visitor.get(link(received));
            Inside.of(server).tell("lock", user);
            Inside.of(server).tell("unlock", user);
            visitor.send(page, "form", Map.of());

            assertThat(visitor.answer.statusCode()).isEqualTo(404);
            assertThat(visitor.cookies).doesNotContainKey("invites-mine");
        }
    }

    /** What was asked for first is sent first: when the second has come the first is stored. */
    @Test
    void whoIsAwayFindsTheLinkLater() throws Exception {
        String away = SharedServer.nextUser();
        String here = SharedServer.nextUser();
        try (XmppClient present = XmppClient.loggedIn(server, here, "secret");
                XmppClient late = XmppClient.connected(server)) {
            BlockingQueue<Message> first = messages(present);
            BlockingQueue<Message> second = messages(late);
            ask(away);
            ask(here);
            link(first);
            late.connection().login(away, "secret");

            visitor.send(visitor.get(link(second)), "form", Map.of());

            assertThat(visitor.follow().text()).contains("Signed in as " + away + "@");
        }
    }
}
