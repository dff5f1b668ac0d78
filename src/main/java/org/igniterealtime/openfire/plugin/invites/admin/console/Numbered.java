// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.List;
import java.util.stream.IntStream;

/** A row of a list with its number. */
public record Numbered<T>(int number, T value) {

    /** The rows, numbered from {@code first} on. */
    public static <T> List<Numbered<T>> from(int first, List<T> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Numbered<>(first + i, values.get(i)))
                .toList();
    }

    /** The class of the row: Openfire's older style sheets colour every other one by it. */
    public String css() {
        return number % 2 == 0 ? "jive-even" : "jive-odd";
    }
}
