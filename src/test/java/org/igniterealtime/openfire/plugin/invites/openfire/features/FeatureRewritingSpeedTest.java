// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writes of 64 KB that would keep a careless pattern busy for ever, or fill its stack. */
class FeatureRewritingSpeedTest {

    private final FeatureRewriting rewriting =
            new FeatureRewriting(() -> List.of("urn:xmpp:ibr-token:0"));

    @Test
    void noWriteTakesLong() {
        for (String write : hostile()) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> rewriting.apply(write),
                    () -> write.substring(0, 60));
        }
    }

    private static List<String> hostile() {
        List<String> writes = new ArrayList<>();
        for (String open :
                List.of(
                        "<stream:features",
                        "<stream:features>",
                        "<stream:stream",
                        "<?xml ",
                        "<s")) {
            for (String piece :
                    List.of(
                            " ",
                            "a",
                            " a=''",
                            " a='",
                            "<x>",
                            "</x>",
                            "<x a='b'/>",
                            "<",
                            ">",
                            "'",
                            "\"",
                            "=",
                            " a=\"'\"",
                            "<!--",
                            "?>",
                            "<mechanisms/>",
                            "<x",
                            "/",
                            ":",
                            "\n",
                            "<a></a>")) {
                String repeated = open + piece.repeat((65_536 - 60) / piece.length());
                writes.add(repeated);
                writes.add(repeated + "</stream:features>");
            }
        }
        return writes;
    }
}
