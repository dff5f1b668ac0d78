// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Something that holds for whatever comes in, tried with {@value #ROUNDS} inputs: the same ones in
 * each run, so that a build does not fail by chance.
 *
 * <p>{@code -Dproperty.seconds=180} tries each property for so long, with other inputs from {@code
 * -Dproperty.seed} on (1 if not given), and prints how many it were and what they cost. What fails
 * names its seed; {@code -Dproperty.seed=SEED} begins with that one.
 */
public final class Property {

    private static final int ROUNDS = 500;
    private static final long FIRST = Long.getLong("property.seed", 1);
    private static final int SECONDS = Integer.getInteger("property.seconds", 0);

    /** What one input may cost, in processor time: a thousand times what most do. */
    private static final long DEAREST = TimeUnit.SECONDS.toNanos(1);

    private Property() {}

    /**
     * Tries it; fails with the first input for which it does not hold, or that takes a second of
     * processor time.
     */
    public static void holds(Consumer<ArbitraryText> property) {
        holds(ROUNDS, DEAREST, property);
    }

    /**
     * As {@link #holds(Consumer)}, with fewer inputs in the build, and as long as it takes.
     *
     * @param rounds where each of them takes long
     */
    public static void holds(int rounds, Consumer<ArbitraryText> property) {
        holds(rounds, Long.MAX_VALUE, property);
    }

    private static void holds(int rounds, long dearest, Consumer<ArbitraryText> property) {
        InputCosts costs = new InputCosts();
        long start = System.nanoTime();
        long seed = FIRST;
        while (seed - FIRST < rounds || (System.nanoTime() - start) / 1_000_000_000 < SECONDS) {
            long tried = seed++;
            long cost = costs.of(() -> tryWith(tried, property));
            assertThat(cost).as("nanoseconds with -Dproperty.seed=%s", tried).isLessThan(dearest);
        }
        if (SECONDS > 0) {
            System.out.println(name() + ": " + costs);
        }
    }

    private static void tryWith(long seed, Consumer<ArbitraryText> property) {
        try {
            property.accept(new ArbitraryText(seed));
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError("With -Dproperty.seed=" + seed + ": " + e, e);
        }
    }

    /** The test that tries a property. */
    private static String name() {
        return StackWalker.getInstance()
                .walk(
                        frames ->
                                frames.filter(
                                                f ->
                                                        !f.getClassName()
                                                                .equals(Property.class.getName()))
                                        .findFirst()
                                        .map(f -> f.getClassName() + "." + f.getMethodName())
                                        .orElse(""));
    }
}
