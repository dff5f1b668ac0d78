// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Map;

/**
 * How many of the newest invites stand where.
 *
 * @param bySource by maker and state; states that there are none of are left out
 * @param counted how many invites that are, {@link #MOST} at most
 * @param complete whether these are all that there are
 */
public record InviteStats(
        Map<Source, Map<State, Integer>> bySource, int counted, boolean complete) {

    /** The most rows that are looked at, so that the cost does not grow with the table. */
    public static final int MOST = 10_000;

    /** How many of them are in this state, whoever made them. */
    public int in(State state) {
        return bySource.values().stream().mapToInt(states -> states.getOrDefault(state, 0)).sum();
    }
}
