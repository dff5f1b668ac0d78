// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.junit.jupiter.api.Test;

/** The URIs of XEP-0445, XEP-0401 and XEP-0379. */
class LinkExamplesTest {

    private static final String TOKEN = "kTq3mZ8vB1xW5nR7cY2dL9sF";

    private final InviteLinks links = new InviteLinks(() -> "https://example.com", "example.com");

    @Test
    void theThreeFormsOfRegistrationAreMade() {
        assertThat(XepExample.lines("0445-uris"))
                .containsExactly(
                        uri(NewInvite.account(Source.console("test")).named("tarek")),
                        uri(NewInvite.account(Source.console("test"))),
                        uri(NewInvite.contact("mira", true, Source.console("test"))));
    }

    /** The name in it is the client's to add, and one that only clients make up. */
    @Test
    void theLinkToAContactIsMadeWithoutItsOptionalName() {
        InviteUri example = InviteUri.read(XepExample.lines("0379-uri").get(0));
        InviteUri ours =
                InviteUri.read(uri(NewInvite.contact("mira", false, Source.console("test"))));

        assertThat(ours.address()).isEqualTo(example.address());
        assertThat(ours.action()).isEqualTo(example.action());
        assertThat(example.parameters()).containsAllEntriesOf(ours.parameters());
        assertThat(example.parameters()).containsOnlyKeys("preauth", "name");
    }

    private String uri(NewInvite wanted) {
        return links.xmppUri(UnstoredInvite.of(TOKEN, wanted));
    }
}
