// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The four forms of XEP-0401 section 3, XEP-0445 section 2 and XEP-0379 section 3. */
class InviteLinksTest {

    private static final String TOKEN = "abcdefghijABCDEFGHIJ0123";

    private final InviteLinks links =
            new InviteLinks(() -> "https://chat.example.org:7443", "example.org");

    @Test
    void theLandingPageHasTheTokenAsItsWholeQuery() {
        assertThat(links.landingUrl(invite(NewInvite.account(Source.console("test")))))
                .isEqualTo("https://chat.example.org:7443/invite?" + TOKEN);
    }

    @Test
    void anAccountInviteNamesTheServer() {
        assertThat(links.xmppUri(invite(NewInvite.account(Source.console("test")).from("romeo"))))
                .isEqualTo("xmpp:example.org?register;preauth=" + TOKEN);
    }

    @Test
    void aPresetNameIsPartOfTheAddress() {
        assertThat(links.xmppUri(invite(NewInvite.account(Source.console("test")).named("juliet"))))
                .isEqualTo("xmpp:juliet@example.org?register;preauth=" + TOKEN);
    }

    @Test
    void aResetNamesTheAccount() {
        assertThat(links.xmppUri(invite(NewInvite.reset("juliet", Source.console("test")))))
                .isEqualTo("xmpp:juliet@example.org?register;preauth=" + TOKEN);
    }

    @Test
    void aContactInviteNamesTheInviterAndSaysWhetherItRegisters() {
        assertThat(links.xmppUri(invite(NewInvite.contact("romeo", false, Source.console("test")))))
                .isEqualTo("xmpp:romeo@example.org?roster;preauth=" + TOKEN);
        assertThat(links.xmppUri(invite(NewInvite.contact("romeo", true, Source.console("test")))))
                .isEqualTo("xmpp:romeo@example.org?roster;preauth=" + TOKEN + ";ibr=y");
    }

    @Test
    void namesAreEscapedSoThatTheyCannotAddToTheUri() {
        assertThat(
                        links.xmppUri(
                                invite(
                                        NewInvite.account(Source.console("test"))
                                                .named("j?;preauth=x&y z%é"))))
                .isEqualTo(
                        "xmpp:j%3F%3Bpreauth%3Dx%26y%20z%25%C3%A9@example.org?register;preauth="
                                + TOKEN);
    }

    private static Invite invite(NewInvite wanted) {
        return UnstoredInvite.of(TOKEN, wanted);
    }
}
