// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Set;

/**
 * What somebody has done to an invite since it was made.
 *
 * @param happened when, in milliseconds since 1970
 * @param changed which parts of it were changed; none for any other deed
 */
public record Trace(Deed deed, Source by, long happened, Set<Part> changed) {

    /** What was done. */
    public enum Deed {
        CHANGED,
        /** It was asked for that a letter is sent; what became of that, the letter says. */
        MAILED,
        REVOKED
    }

    /** What can be changed. */
    public enum Part {
        USES,
        LIFETIME,
        NOTE,
        GREETING,
        GROUPS
    }

    static Trace changed(Source by, long happened, Set<Part> parts) {
        return new Trace(Deed.CHANGED, by, happened, parts);
    }

    /** One of the deeds that have no parts. */
    public static Trace of(Deed deed, Source by, long happened) {
        return new Trace(deed, by, happened, Set.of());
    }

    public Trace {
        changed = Set.copyOf(changed);
    }
}
