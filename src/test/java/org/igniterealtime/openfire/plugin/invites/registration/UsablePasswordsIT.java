// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real client logs in with every kind of password that is taken, by the mechanism that prepares
 * it and by the one that does not; and what it could not use is refused.
 */
@ExtendWith(SharedServer.class)
class UsablePasswordsIT {

    private final OpenfireServer server;
    private final Inside inside;
    private final Invitations invitations;
    private final String name = "sasl-" + SharedServer.nextUser();

    UsablePasswordsIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
        this.invitations = new Invitations(server);
    }

    @AfterEach
    void shut() {
        inside.tell("property", "plugin.invites.inviteOnly", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa elefanten  fliegen",
                " spaces at both ends ",
                "Gr\u00fc\u00dfe aus K\u00f6ln am Rhein",
                "\u043f\u0430\u0440\u043e\u043b\u044c \u0438\u0437 \u0441\u043b\u043e\u0432",
                "\ud83d\udc18 \ud83c\udf39 fliegen \ud83e\udd8b",
                "a=b,c n=x,r=y \\ \"'",
                "\u7d2b\u8272\u7684\u96e8\u5098\u5728\u5531\u6b4c\u7ed9\u4f60\u542c",
                "\u0634\u0628 \u0647\u0627\u06cc \u0631\u0648\u0634\u0646 \u062a\u0627\u0628\u0633\u062a\u0627\u0646",
                "\u20ac 1718 2818 \u00a7 2845"
            })
    void whatIsTakenLogsIn(String password) throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertThat(newcomer.register(name, escaped(password)).isDone()).isTrue();
        }

        for (String mechanism : new String[] {"SCRAM-SHA-1", "PLAIN"}) {
            XmppClient.loggedInBy(mechanism, server, name, password).close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j.capulet",
                "j\u00fcrgen",
                "\u0440\u043e\u043c\u0430",
                "\u5f20\u4e09",
                "a+b",
                "x!y",
                "per%cent"
            })
    void whoseNameIsTakenLogsIn(String kind) throws Exception {
        String username = kind + name.replaceAll("\\D", "");
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertThat(newcomer.register(escaped(username), PASSWORD).isDone()).isTrue();
        }

        for (String mechanism : new String[] {"SCRAM-SHA-1", "PLAIN"}) {
            XmppClient.loggedInBy(mechanism, server, username, PASSWORD).close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rosa&#xA0;elefanten, no-break space (U+00A0)",
        "rosa&#x3000;elefanten, ideographic space (U+3000)",
        "rosa&#xAD;elefanten, soft hyphen (U+00AD)",
        "&#xFF52;osa elefanten, fullwidth latin small letter r (U+FF52)",
        "u&#x308;ber den wolken, combining diaeresis (U+0308)",
        "rosa elefanten &#x2764;&#xFE0F;, variation selector-16 (U+FE0F)",
        "rosa&#x202E;elefanten, right-to-left override (U+202E)",
        "rosa&#x9;elefanten, character tabulation (U+0009)",
        "rosa&#x85;elefanten, U+0085",
        "rosa&#xE000;elefanten, U+E000",
        "rosa&#x378;elefanten, U+0378",
        "&#x5e9;&#x5dc;&#x5d5;&#x5dd; &#x5e9;&#x5dc;&#x5d5;&#x5dd; 12, right to left"
    })
    void whatIsNotIsSaidByName(String password, String said) throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertRefused(newcomer, password, said);
            assertThat(newcomer.register(name, PASSWORD).isDone()).isTrue();
        }
        inside.tell("property", "plugin.invites.inviteOnly", "false");
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertRefused(newcomer, password, said);
        }
    }

    @Test
    void aUserTakesNoneForAnOldAccountEither() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertThat(newcomer.register(name, PASSWORD).isDone()).isTrue();
            newcomer.logIn(name, PASSWORD);
            assertRefused(newcomer, "rosa&#xA0;elefanten", "no-break space");
        }
        XmppClient.loggedIn(server, name, PASSWORD).close();
    }

    private void assertRefused(Newcomer newcomer, String password, String said) throws Exception {
        Answer answer = newcomer.register(name, password);
        assertThat(answer.error()).isEqualTo("not-acceptable modify");
        assertThat(answer.text()).contains(said);
        assertThat(answer.xml()).doesNotContain("elefanten");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
