// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.ArbitraryStanza;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.Presence;

class PreauthPropertyTest {

    private static final String NAMESPACE = "urn:xmpp:pars:0";

    @Test
    void theElementIsTakenOutAndNothingElse() {
        Property.holds(
                random -> {
                    Presence presence = new Presence(presence(random), true);
                    List<Element> children = children(presence);

                    Optional<String> token = Preauth.takeFrom(presence);

                    List<Element> preauths =
                            children.stream().filter(PreauthPropertyTest::isPreauth).toList();
                    assertThat(token)
                            .isEqualTo(
                                    preauths.stream()
                                            .findFirst()
                                            .map(e -> e.attributeValue("token")));
                    children.removeAll(preauths);
                    assertThat(children(presence)).isEqualTo(children);
                    assertThat(Preauth.takeFrom(presence)).isEmpty();
                });
    }

    private static Element presence(ArbitraryText random) {
        return new ArbitraryStanza(
                        random,
                        List.of("preauth", "preauth", "status", "nick", "x"),
                        List.of(NAMESPACE, NAMESPACE, "urn:example"),
                        List.of("token", "type"),
                        List.of("abcdefghijABCDEFGHIJ0123", ""))
                .fill(new Presence(Presence.Type.subscribe).getElement());
    }

    private static boolean isPreauth(Element element) {
        return element.getName().equals("preauth") && element.getNamespaceURI().equals(NAMESPACE);
    }

    private static List<Element> children(Presence presence) {
        List<Element> children = new ArrayList<>();
        for (Object child : presence.getElement().elements()) {
            children.add((Element) child);
        }
        return children;
    }
}
