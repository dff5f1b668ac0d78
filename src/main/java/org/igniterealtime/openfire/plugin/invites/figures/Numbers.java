// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many there are of each figure.
 *
 * @param counts figures that are not among them are 0
 */
public record Numbers(Map<Figure, Long> counts) {

    /** Nothing at all. */
    public static final Numbers NONE = new Numbers(Map.of());

    public Numbers {
        counts = Map.copyOf(counts);
    }

    static Numbers of(Figure figure, long count) {
        return new Numbers(Map.of(figure, count));
    }

    /** All of them together. */
    static Numbers sum(Collection<Numbers> all) {
        return all.stream().reduce(NONE, Numbers::plus);
    }

    /** How many of this figure; 0 or more. */
    public long of(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    Numbers plus(Numbers other) {
        Map<Figure, Long> both = new EnumMap<>(Figure.class);
        both.putAll(counts);
        other.counts.forEach((figure, count) -> both.merge(figure, count, Long::sum));
        return new Numbers(both);
    }
}
