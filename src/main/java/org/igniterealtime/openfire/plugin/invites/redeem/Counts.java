// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;

/**
 * Where {@link AttemptLimit} keeps how often somebody was wrong: short texts by short names, so
 * that the nodes of a cluster may share them. May forget; must not grow without bounds.
 */
public interface Counts {

    /** What was last put under a name, if it is still known. */
    Optional<String> get(String name);

    void put(String name, String count);
}
