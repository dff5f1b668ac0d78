// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * The numbers of some months, the running one included.
 *
 * @param months each of them, the earliest first
 * @param makers whose invites these are, those with the most first
 * @param allMakers whether there are no others
 * @param until what happened before this moment is counted; empty before the first time
 */
public record Report(
        List<MonthFigures> months,
        List<MakerFigures> makers,
        boolean allMakers,
        OptionalLong until) {

    /** The numbers of a maker in all these months. */
    public record MakerFigures(Source source, Numbers numbers) {}

    /** Of all months and everybody. */
    public Numbers all() {
        return Numbers.sum(months.stream().map(MonthFigures::all).toList());
    }

    /** Of all months, by the sort of maker; each sort is there. */
    public Map<Source.Type, Numbers> bySort() {
        Map<Source.Type, Numbers> sums = new EnumMap<>(Source.Type.class);
        for (Source.Type sort : Source.Type.values()) {
            Function<MonthFigures, Numbers> ofSort =
                    month -> month.bySort().getOrDefault(sort, Numbers.NONE);
            sums.put(sort, Numbers.sum(months.stream().map(ofSort).toList()));
        }
        return sums;
    }
}
