// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The users' own page on a running server, with its own passwords. */
@ExtendWith(SharedServer.class)
class MineServerIT {

    private final Inside inside;
    private final String user = SharedServer.nextUser();
    private final String address;
    private final Visitor visitor;

    MineServerIT(OpenfireServer server) {
        inside = Inside.of(server);
        address = server.http() + "/invite/mine";
        visitor = new Visitor(address);
    }

    @BeforeEach
    void signIn() throws Exception {
        visitor.signIn(user, "secret");
    }

    @Test
    void aUserMakesAnInviteAndRevokesIt() throws Exception {
        Document home = visitor.follow();
        assertThat(home.text()).contains("Signed in as " + user + "@");
        visitor.send(visitor.click(home, "a.button"), "form", Map.of("note", "For the choir"));
        Document made = visitor.follow();
        String link = made.select("#link").attr("value");
        assertThat(link).contains("/invite?");
        Visitor guest = new Visitor(address.replace("/mine", link.substring(link.indexOf('?'))));
        assertThat(guest.get("").title()).contains("would like to chat");

        visitor.send(made, ".revoke form", Map.of());

        assertThat(visitor.follow().select(".state").text()).isEqualTo("Revoked");
        guest.get("");
        assertThat(guest.answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordIsWrong() throws Exception {
        Visitor other = new Visitor(address);
        for (String password : new String[] {"", "Secret", "secret "}) {
            other.signIn(SharedServer.nextUser(), password);
            assertThat(other.answer.statusCode()).isEqualTo(403);
        }
        other.signIn("nobody-of-that-name", "secret");
        assertThat(other.answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionEndsWithThePasswordTheLockAndTheAccount() throws Exception {
        assertThat(visitor.get("").text()).contains("Signed in as");
        inside.tell("password", user, "another");
        assertThat(visitor.get("").select("#password")).hasSize(1);

        visitor.signIn(user, "another");
        assertThat(visitor.get("").text()).contains("Signed in as");
        inside.tell("lock", user);
        inside.tell("unlock", user);
        assertThat(visitor.get("").select("#password")).hasSize(1);

        inside.tell("lock", user);
        visitor.signIn(user, "another");
        assertThat(visitor.answer.statusCode()).isEqualTo(403);
        inside.tell("unlock", user);

        visitor.signIn(user, "another");
        assertThat(visitor.get("").text()).contains("Signed in as");
        inside.tell("delete", user);
        assertThat(visitor.get("").select("#password")).hasSize(1);
    }
}
