// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    @Test
    void aRunThatFailsByAnErrorIsFollowedByTheNext() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);

        try (Upkeep upkeep = new Upkeep("test")) {
            upkeep.every(
                    Duration.ofMillis(1),
                    "what this server lacks",
                    () -> {
                        runs.countDown();
                        throw new NoSuchMethodError("gone in the next version");
                    });

            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
