// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What it costs to know a key that was asked for within the last two seconds. */
@State(Scope.Benchmark)
public class KeyMicro {

    private final TestDatabase database = new TestDatabase();

    /** It stands still, so that the key is remembered for ever. */
    private final ApiKeys keys =
            new ApiKeys(database.database(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> {});

    private final String right = keys.create("", "admin").presented();
    private final String wrong = right + "x";

    /** Reads the key once. */
    public KeyMicro() {
        keys.check(right);
    }

    @Benchmark
    public Optional<Verdict> right() {
        return keys.remembered(right);
    }

    @Benchmark
    public Optional<Verdict> wrong() {
        return keys.remembered(wrong);
    }

    @TearDown
    public void close() {
        database.close();
    }
}
