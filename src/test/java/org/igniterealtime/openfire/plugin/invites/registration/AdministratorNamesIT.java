// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.nio.file.Path;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that nobody may take, at every door of a running server whose list has more than users. */
class AdministratorNamesIT {

    private static OpenfireServer server;
    private static Inside inside;
    private static Invitations invitations;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server =
                OpenfireServer.start(
                        Inside.with(
                                ServerOptions.standard()
                                        .withProperty(
                                                "admin.authorizedJIDs",
                                                "admin@example.test,boss@example.test"),
                                directory));
        inside = Inside.of(server);
        invitations = new Invitations(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void shut() {
        inside.tell("property", "plugin.invites.inviteOnly", "true");
    }

    /** A listed administrator without an account, what looks like one, and a reserved name. */
    @ParameterizedTest
    @ValueSource(strings = {"boss", "BOSS", "b0ss", "postmaster", "r00t"})
    void noDoorGivesThemAway(String name) throws Exception {
        assertClosedAtEveryDoor(name);
    }

    /** All of it Cyrillic, as octets of XML. */
    @Test
    void nothingThatCannotBeSeenOrToldApartGetsIn() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertThat(register(newcomer, "&#x430;&#x501;&#x43c;&#x456;&#x43f;").error())
                    .isEqualTo("conflict cancel");
            for (String name : new String[] {"&#x430;dmin", "adm&#x3164;in", "&#x2800;", ".."}) {
                assertThat(register(newcomer, name).error())
                        .as(name)
                        .isEqualTo("not-acceptable modify");
            }
            assertThat(register(newcomer, "a=b").text()).contains("equals sign (U+003D)");
            assertThat(register(newcomer, "a,b").text()).contains("comma (U+002C)");
            assertThat(register(newcomer, "&#x440;&#x43e;&#x43c;&#x430;").isDone()).isTrue();
        }
        XmppClient.loggedIn(server, "\u0440\u043e\u043c\u0430", PASSWORD).close();
    }

    @Test
    void aDeletedNameIsClosedUntilAnAdministratorSaysOtherwise() throws Exception {
        inside.tell("create", "romeo", "secret");
        inside.tell("delete", "romeo");

        assertClosedAtEveryDoor("romeo");

        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.named("romeo"));
            assertThat(register(newcomer, "romeo").isDone()).isTrue();
        }
        XmppClient.loggedIn(server, "romeo", PASSWORD).close();
    }

    @Test
    void whoRemovesTheirOwnAccountLeavesAClosedName() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertThat(register(newcomer, "paris").isDone()).isTrue();
            newcomer.logIn("paris", PASSWORD);
            assertThat(newcomer.askLast(Requests.register("<remove/>")).xml())
                    .contains("type=\"result\"");
        }

        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertThat(register(newcomer, "paris").error()).isEqualTo("conflict cancel");
        }
    }

    @Test
    void aNameThatIsInUseByNowIsSaidAtOnce() throws Exception {
        String token = invitations.named("bob");
        inside.tell("create", "bob", "secret");

        assertThat(FormRacer.status(server, "/invite?" + token)).isEqualTo(200);
        assertThat(FormRacer.body(server, "/invite?" + token)).contains("This name is in use");
        assertThat(FormRacer.body(server, "/invite/register?t=" + token))
                .contains("This name is in use");
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(newcomer.preauth(token).error()).isEqualTo("conflict cancel");
        }
        assertThat(new BoshStream(server).ask(Requests.preauth(token)).text()).contains("bob");
    }

    /** While nobody is listed, admin is the administrator, also when that account is gone. */
    @Test
    void withoutAListAdminIsOne(@TempDir Path directory) throws Exception {
        try (OpenfireServer other =
                OpenfireServer.start(Inside.with(ServerOptions.standard(), directory))) {
            Invitations made = new Invitations(other);
            String token = made.account();
            Inside within = Inside.of(other);
            within.tell("property", "plugin.invites.reservedNames", "-");
            within.tell("property", "plugin.invites.tombstoneDays", "0");
            within.tell("delete", "admin");

            assertThat(FormRacer.with(token, other).register("admin"))
                    .isEqualTo(Racer.Outcome.NAME_TAKEN);
            try (Newcomer newcomer = Newcomer.at(other)) {
                newcomer.presenting(token);
                assertThat(register(newcomer, "admin").error()).isEqualTo("conflict cancel");
            }
            within.tell("property", "plugin.invites.inviteOnly", "false");
            try (Newcomer newcomer = Newcomer.at(other)) {
                assertThat(register(newcomer, "Admin").error()).isEqualTo("conflict cancel");
            }
        }
    }

    private static void assertClosedAtEveryDoor(String name) throws Exception {
        String token = invitations.account();
        assertThat(FormRacer.with(token, server).register(name))
                .isEqualTo(Racer.Outcome.NAME_TAKEN);
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(token);
            assertThat(register(newcomer, name).error()).isEqualTo("conflict cancel");
            assertThat(newcomer.register(Requests.form(name, PASSWORD)).error())
                    .isEqualTo("conflict cancel");
        }
        BoshStream bosh = new BoshStream(server);
        assertThat(bosh.ask(Requests.preauth(token)).isDone()).isTrue();
        assertThat(bosh.ask(Requests.register(name, PASSWORD)).error())
                .isEqualTo("conflict cancel");
        inside.tell("property", "plugin.invites.inviteOnly", "false");
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(register(newcomer, name).error()).isEqualTo("conflict cancel");
            assertThat(newcomer.register(Requests.form(name, PASSWORD)).error())
                    .isEqualTo("conflict cancel");
        }
        inside.tell("property", "plugin.invites.inviteOnly", "true");
    }

    private static Answer register(Newcomer newcomer, String name) throws Exception {
        return newcomer.register(name, PASSWORD);
    }
}
