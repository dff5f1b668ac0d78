// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.List;

/**
 * Something that does not work, with the reason, or a decision that an administrator has to make.
 *
 * @param kind {@code ERROR}, {@code WARNING} when people can do without, {@code INFO} for a
 *     decision
 * @param text the key of a text, {@code admin.problem.*}
 * @param arguments what is filled into the text; nothing secret
 */
public record HealthProblem(Message.Kind kind, String text, List<Object> arguments) {

    public static HealthProblem error(String text, Object... arguments) {
        return new HealthProblem(Message.Kind.ERROR, text, List.of(arguments));
    }

    /** Nothing is wrong yet, but there is a decision to make. */
    public static HealthProblem open(String text, Object... arguments) {
        return new HealthProblem(Message.Kind.INFO, text, List.of(arguments));
    }

    public static HealthProblem warning(String text, Object... arguments) {
        return new HealthProblem(Message.Kind.WARNING, text, List.of(arguments));
    }
}
