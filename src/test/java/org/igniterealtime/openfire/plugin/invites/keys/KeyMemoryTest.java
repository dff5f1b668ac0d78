// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyMemoryTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final AtomicInteger told = new AtomicInteger();
    private final ApiKeys here = new ApiKeys(database.database(), clock, told::incrementAndGet);
    private final ApiKeys elsewhere = new ApiKeys(database.database(), clock, () -> {});

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyIsReadOnceInTwoSeconds() {
        String key = here.create("test", "admin").presented();
        assertThat(here.remembered(key)).isEmpty();
        assertThat(here.check(key)).isPresent();
        database.goAway();

        clock.advance(Duration.ofMillis(1999));
        assertThat(here.check(key)).isPresent();
        assertThat(here.remembered(key).orElseThrow().key()).isPresent();
        assertThat(here.remembered(key + "x").orElseThrow()).isEqualTo(Verdict.BAD);

        clock.advance(Duration.ofMillis(1));
        assertThat(here.remembered(key)).isEmpty();
    }

    @Test
    void whatIsNoKeyIsKnownWithoutTheDatabase() {
        assertThat(here.remembered("")).contains(Verdict.BAD);
        assertThat(here.remembered("no/slash here")).isEmpty();
        assertThat(here.check("unknown/secret")).isEmpty();
        database.goAway();

        assertThat(here.remembered("unknown/other")).contains(Verdict.BAD);
    }

    @Test
    void aRevokedKeyIsForgottenAtOnceHereAndWithinTwoSecondsElsewhere() {
        CreatedKey key = here.create("test", "admin");
        assertThat(here.check(key.presented())).isPresent();
        assertThat(elsewhere.check(key.presented())).isPresent();

        here.revoke(key.key().id());

        assertThat(told).hasValue(1);
        assertThat(here.check(key.presented())).isEmpty();
        clock.advance(KeyMemory.LIFETIME);
        assertThat(elsewhere.check(key.presented())).isEmpty();
    }

    @Test
    void anotherNodeThatIsToldForgetsAtOnce() {
        CreatedKey key = here.create("test", "admin");
        assertThat(elsewhere.check(key.presented())).isPresent();
        here.revoke(key.key().id());

        elsewhere.forget();

        assertThat(elsewhere.check(key.presented())).isEmpty();
    }

    /** The reader has seen the key just before it was revoked, and comes back with it after. */
    @Test
    void whatWasReadBeforeARevocationIsNotRememberedAfterIt() {
        KeyMemory memory = new KeyMemory(clock);
        Optional<ApiKeyStore.Stored> good =
                Optional.of(
                        new ApiKeyStore.Stored(
                                here.create("test", "admin").key(),
                                SecretHash.of("secret"),
                                Optional.empty(),
                                OptionalLong.empty()));

        memory.recallOr(
                "id",
                () -> {
                    memory.forget();
                    return good;
                });

        assertThat(memory.recall("id")).isEmpty();
    }

    @Test
    void idsThatSomebodyMakesUpDoNotFillTheMemory() {
        KeyMemory memory = new KeyMemory(clock);
        for (int i = 0; i < 5 * KeyMemory.MOST; i++) {
            memory.recallOr("id" + i, Optional::empty);
            assertThat(memory.size()).isLessThanOrEqualTo(KeyMemory.MOST);
        }
    }

    @Test
    void aClockThatIsSetBackMakesNothingLastLonger() {
        KeyMemory memory = new KeyMemory(clock);
        memory.recallOr("id", Optional::empty);
        clock.advance(Duration.ofHours(-1));

        assertThat(memory.recall("id")).isEmpty();
    }
}
