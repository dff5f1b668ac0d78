// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AsideTest {

    @Test
    void whatIsUnderWayAtTheEndIsFinishedAndWhatWaitsIsLeftOut() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        AtomicBoolean waited = new AtomicBoolean();
        Aside aside = new Aside("test");
        aside.execute(
                () -> {
                    begun.countDown();
                    if (isOpened(closed)) {
                        finished.countDown();
                    }
                });
        aside.execute(() -> waited.set(true));
        assertThat(isOpened(begun)).isTrue();

        aside.close();
        aside.execute(() -> waited.set(true));
        closed.countDown();

        assertThat(isOpened(finished)).isTrue();
        assertThat(waited).isFalse();
    }

    @Test
    void oneThatFailsIsFollowedByTheNext() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        try (Aside aside = new Aside("test")) {
            aside.execute(
                    () -> {
                        throw new IllegalStateException("on purpose");
                    });
            aside.execute(next::countDown);

            assertThat(isOpened(next)).isTrue();
        }
    }

    private static boolean isOpened(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
