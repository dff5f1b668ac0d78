// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final Parts parts = new Parts();
    private final List<String> stopped = new ArrayList<>();

    @Test
    void stopsInReverseOrderWhateverFails() {
        parts.start("first", () -> () -> stopped.add("first"));
        parts.start(
                "second",
                () ->
                        () -> {
                            throw new NoClassDefFoundError("gone with the server");
                        });
        parts.start("third", () -> () -> stopped.add("third"));

        parts.stop();

        assertThat(stopped).containsExactly("third", "first");
    }

    @Test
    void aPartThatDoesNotStartLeavesTheOthersUp() {
        parts.start(
                "one",
                () -> {
                    throw new NoSuchMethodError("another version");
                });
        parts.start("other", () -> () -> stopped.add("other"));

        assertThat(parts.failures()).containsOnlyKeys("one").containsValue("another version");
        parts.stop();
        assertThat(stopped).containsExactly("other");
    }

    @Test
    void whoeverIsInterruptedMeanwhileStopsTheRestAndStaysInterrupted() {
        parts.start("first", () -> () -> stopped.add("first"));
        parts.start("waiting", () -> () -> Thread.sleep(60_000));

        Thread.currentThread().interrupt();
        parts.stop();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).containsExactly("first");
    }
}
