// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jivesoftware.util.PropertyEventDispatcher;
import org.jivesoftware.util.PropertyEventDispatcher.EventType;
import org.junit.jupiter.api.Test;

/**
 * What a node makes of a property as Openfire brings it there; a cluster is in the server tests.
 */
class OtherNodesTest {

    private static final String PROPERTY = "plugin.invites.toOtherNodes";

    private final AtomicInteger forgotten = new AtomicInteger();

    private static void arrives(String property, String words) {
        PropertyEventDispatcher.dispatchEvent(
                property, EventType.property_set, Map.of("value", words));
    }

    @Test
    void keysAreForgottenEachTimeAnotherNodeSaysSoAndOnlyThen() throws Exception {
        try (AutoCloseable listening = OtherNodes.listen(forgotten::incrementAndGet)) {
            assertThat(listening).isNotNull();
            arrives(PROPERTY, "other keys ");
            arrives(PROPERTY, "other keys ");
            assertThat(forgotten).hasValue(2);

            arrives("plugin.invites.baseUrl", "other keys ");
            arrives(PROPERTY, "");
            arrives(PROPERTY, "other");
            arrives(PROPERTY, "other rumours ");
            arrives(PROPERTY, "other streams");
            assertThat(forgotten).hasValue(2);
        }
    }

    @Test
    void aPluginThatIsGoneHearsNothing() throws Exception {
        OtherNodes.listen(forgotten::incrementAndGet).close();

        arrives(PROPERTY, "other keys ");

        assertThat(forgotten).hasValue(0);
    }
}
