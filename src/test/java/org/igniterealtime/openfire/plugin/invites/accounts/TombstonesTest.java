// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TombstonesTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private Duration period = Duration.ofDays(60);
    private final Tombstones tombstones = with("salt");

    @AfterEach
    void close() {
        database.close();
    }

    private Tombstones with(String salt) {
        return new Tombstones(database.database(), clock, () -> period, salt::getBytes);
    }

    @Test
    void aNameIsClosedForAWhile() {
        tombstones.add("romeo");

        assertThat(tombstones.covers("romeo")).isTrue();
        assertThat(tombstones.covers("juliet")).isFalse();
        clock.advance(period.minusMillis(1));
        assertThat(tombstones.covers("romeo")).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(tombstones.covers("romeo")).isFalse();
    }

    @Test
    void deletedOnceMoreItIsClosedAnew() {
        tombstones.add("romeo");
        clock.advance(period.minusDays(1));
        tombstones.add("romeo");
        clock.advance(Duration.ofDays(2));

        assertThat(tombstones.covers("romeo")).isTrue();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void withoutAPeriodNothingIsKeptAndNothingCounts() {
        tombstones.add("romeo");
        period = Duration.ZERO;
        tombstones.add("juliet");

        assertThat(tombstones.covers("romeo")).isFalse();
        assertThat(count()).isEqualTo(1);
        period = Duration.ofDays(60);
        assertThat(tombstones.covers("juliet")).isFalse();
    }

    @Test
    void theNameIsNotInTheTableAndNotFoundWithAnotherSalt() {
        tombstones.add("romeo");

        String hash =
                database.database()
                        .first(
                                "SELECT nameHash FROM ofInviteTombstone",
                                row -> row.getString("nameHash"))
                        .orElseThrow();
        assertThat(hash).matches("[0-9a-f]{64}").doesNotContain("romeo");
        assertThat(with("other").covers("romeo")).isFalse();
    }

    @Test
    void whatIsOverIsPurged() {
        tombstones.add("romeo");
        clock.advance(Duration.ofDays(30));
        tombstones.add("juliet");
        clock.advance(Duration.ofDays(30));

        assertThat(tombstones.purge()).isEqualTo(1);

        assertThat(count()).isEqualTo(1);
        assertThat(tombstones.covers("juliet")).isTrue();
    }

    private long count() {
        return database.database().count("SELECT COUNT(*) FROM ofInviteTombstone");
    }
}
