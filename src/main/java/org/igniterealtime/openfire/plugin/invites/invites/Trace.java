// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Set;

/**
 * What somebody has done to an invite since it was made.
 *
 * @param changed which parts of it were changed; none when it was withdrawn
 */
public record Trace(Source by, long happened, Set<Part> changed) {

    /** What can be changed. */
    public enum Part {
        USES,
        LIFETIME,
        NOTE,
        GREETING,
        GROUPS
    }

    public Trace {
        changed = Set.copyOf(changed);
    }
}
