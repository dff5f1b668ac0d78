// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

/** What goes into an {@code xmpp:} URI is what each client gets out of it. */
class InviteLinksPropertyTest {

    /** RFC 5122, 2.2: what may stand in the URIs that we make. */
    private static final String CHARACTERS =
            "xmpp:([A-Za-z0-9._~-]|%[0-9A-F]{2})*@?([A-Za-z0-9._~-]|%[0-9A-F]{2})+"
                    + "\\?(register|roster);preauth=[A-Za-z0-9]{24}(;ibr=y)?";

    @Test
    void everyClientReadsTheAddressAndTheTokenThatWereMeant() {
        Property.holds(
                random -> {
                    String name = random.encodableText() + random.word();
                    String domain =
                            random.one(
                                    "example.org",
                                    "b\u00fccher.example",
                                    "192.0.2.1",
                                    "[2001:db8::1]");
                    Invite invite = invite(random, name);

                    String uri = new InviteLinks(() -> "https://x", domain).xmppUri(invite);

                    assertThat(uri).matches(CHARACTERS);
                    assertRead(uri, invite, name, domain);
                    assertCutLikeOneOfTheClients(uri);
                });
    }

    private static void assertRead(String uri, Invite invite, String name, String domain) {
        InviteUri read = InviteUri.read(uri);
        boolean nameless = invite.username().isEmpty() && invite.kind() == Kind.ACCOUNT;
        boolean contact = invite.kind() == Kind.CONTACT;
        assertThat(read.address()).isEqualTo(nameless ? domain : name + "@" + domain);
        assertThat(read.action()).isEqualTo(contact ? "roster" : "register");
        assertThat(read.parameters())
                .isEqualTo(
                        contact && invite.allowsRegistration()
                                ? Map.of("preauth", invite.token(), "ibr", "y")
                                : Map.of("preauth", invite.token()));
        // The JDK's reader is one more client: it splits before it decodes, too.
        assertThat(URI.create(uri).getSchemeSpecificPart())
                .isEqualTo(read.address() + uri.substring(uri.indexOf('?')));
    }

    /**
     * On the landing page the URI stands in a {@code Link} header: one client takes what is between
     * the first brackets, one cuts at the first space and strips the brackets.
     */
    private static void assertCutLikeOneOfTheClients(String uri) {
        String header = "<" + uri + ">; rel=\"alternate\"";
        assertThat(header.substring(1, header.indexOf('>'))).isEqualTo(uri);
        assertThat(header.substring(0, header.indexOf(' ')).replaceAll("[<>]", ""))
                .isEqualTo(uri + ";");
    }

    private static Invite invite(ArbitraryText random, String name) {
        NewInvite wanted =
                switch (random.number(4)) {
                    case 0 -> NewInvite.account(Source.console("test"));
                    case 1 ->
                            NewInvite.account(Source.console("test")).named(name).from("somebody");
                    case 2 -> NewInvite.reset(name, Source.console("test"));
                    default -> NewInvite.contact(name, random.coin(), Source.user(name));
                };
        return UnstoredInvite.of(Tokens.next(), wanted);
    }
}
