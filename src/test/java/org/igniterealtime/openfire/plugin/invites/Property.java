// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.util.function.Consumer;

/**
 * Something that holds for whatever comes in, tried with {@value #ROUNDS} inputs: the same ones in
 * each run, so that a build does not fail by chance.
 *
 * <p>{@code -Dproperty.seconds=180} tries each property for so long, with other inputs from {@code
 * -Dproperty.seed} on (1 if not given), and prints how many it were. What fails names its seed;
 * {@code -Dproperty.seed=SEED} begins with that one.
 */
public final class Property {

    private static final int ROUNDS = 500;
    private static final long FIRST = Long.getLong("property.seed", 1);
    private static final int SECONDS = Integer.getInteger("property.seconds", 0);

    private Property() {}

    /** Tries it; fails with the first input for which it does not hold. */
    public static void holds(Consumer<ArbitraryText> property) {
        holds(ROUNDS, property);
    }

    /**
     * As {@link #holds(Consumer)}, with fewer inputs in the build.
     *
     * @param rounds where each of them takes long
     */
    public static void holds(int rounds, Consumer<ArbitraryText> property) {
        long start = System.nanoTime();
        long seed = FIRST;
        while (seed - FIRST < rounds || (System.nanoTime() - start) / 1_000_000_000 < SECONDS) {
            tryWith(seed++, property);
        }
        if (SECONDS > 0) {
            System.out.println(name() + ": " + (seed - FIRST) + " inputs");
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
