// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the plugin costs each write of the server: the few that hold features, and all others. */
@State(Scope.Benchmark)
public class FeatureRewritingMicro {

    private static final String FEATURES =
            "<?xml version='1.0' encoding='UTF-8'?><stream:stream"
                    + " xmlns:stream=\"http://etherx.jabber.org/streams\" xmlns=\"jabber:client\""
                    + " from=\"example.org\" id=\"8bxy\" xml:lang=\"en\" version=\"1.0\">"
                    + "<stream:features><starttls xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>"
                    + "<mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">"
                    + "<mechanism>PLAIN</mechanism><mechanism>SCRAM-SHA-1</mechanism></mechanisms>"
                    + "<auth xmlns=\"http://jabber.org/features/iq-auth\"/></stream:features>";

    private final FeatureRewriting rewriting =
            new FeatureRewriting(
                    () ->
                            List.of(
                                    "urn:xmpp:ibr-token:0",
                                    "urn:xmpp:invite",
                                    "http://jabber.org/features/iq-register"));
    private final String stanza =
            "<message from=\"a@example.org/x\" to=\"b@example.org\"><body>Hi</body></message>";
    private final String features = FEATURES;

    @Benchmark
    public String stanza() {
        return rewriting.apply(stanza);
    }

    @Benchmark
    public String features() {
        return rewriting.apply(features);
    }
}
