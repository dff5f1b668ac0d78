// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Many values that a column may have, in few statements. All have the same number of values, so
 * that a database plans one statement; some take no more than a thousand in a list.
 */
public final class InList {

    private static final int SIZE = 250;

    /** What stands behind the column. */
    public static final String MARKS =
            " IN (" + String.join(",", Collections.nCopies(SIZE, "?")) + ")";

    private InList() {}

    /**
     * All that a query gives for some values at a time; the last of them stands for those that are
     * missing.
     *
     * @param values any number, all different
     */
    public static <T> List<T> ask(List<String> values, Function<List<Object>, List<T>> query) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += SIZE) {
            int to = Math.min(values.size(), from + SIZE);
            List<Object> some = new ArrayList<>(values.subList(from, to));
            some.addAll(Collections.nCopies(SIZE - some.size(), values.get(to - 1)));
            found.addAll(query.apply(some));
        }
        return found;
    }
}
