// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Says how far away a moment is, as people do: in 3 days, in 5 hours, in 20 minutes. */
public final class Distance {

    private static final long MOST_MINUTES = 90;
    private static final long MOST_HOURS = 36;

    private Distance() {}

    /** How long it is until something ends that has not ended yet. */
    public static String until(Duration time, Texts texts) {
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        long hours = Math.round(minutes / 60.0);
        if (minutes <= MOST_MINUTES) {
            return texts.get("admin.in.minutes", minutes);
        }
        return hours <= MOST_HOURS
                ? texts.get("admin.in.hours", hours)
                : texts.get("admin.in.days", Math.round(hours / 24.0));
    }
}
