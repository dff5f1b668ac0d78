// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import java.time.YearMonth;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * The numbers of a month (UTC).
 *
 * @param bySort by the sort of maker; sorts that did nothing are left out
 */
public record MonthFigures(YearMonth month, Map<Source.Type, Numbers> bySort) {

    public MonthFigures {
        bySort = Map.copyOf(bySort);
    }

    /** Of everybody. */
    public Numbers all() {
        return Numbers.sum(bySort.values());
    }
}
