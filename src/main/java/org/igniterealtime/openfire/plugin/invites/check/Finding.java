// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.Arrays;
import java.util.List;

/**
 * What one check found. Plain values: nothing secret, and nothing that holds on to the check.
 *
 * @param arguments what is filled into the diagnosis's text, in its order
 * @param lines the lines of a proxy's configuration that put it right, each with the proxy's name
 *     in front; mostly none
 */
public record Finding(
        Subject subject, Diagnosis diagnosis, List<String> arguments, List<String> lines) {

    /** Longer words of the other side are cut off. */
    private static final int LONGEST = 200;

    public Finding {
        arguments = arguments.stream().map(Finding::shortened).toList();
        lines = List.copyOf(lines);
    }

    static Finding of(Subject subject, Diagnosis diagnosis, Object... arguments) {
        return new Finding(
                subject,
                diagnosis,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                List.of());
    }

    /** The same with the lines that put it right. */
    Finding with(List<String> configuration) {
        return new Finding(subject, diagnosis, arguments, configuration);
    }

    /** How the check ended. */
    public Outcome outcome() {
        return diagnosis.outcome();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
