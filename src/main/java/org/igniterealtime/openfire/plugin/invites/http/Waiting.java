// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.time.Duration;

/** How long somebody has to wait, as it is said: rounded up, and never nothing. */
public final class Waiting {

    private Waiting() {}

    /** In whole seconds, 1 or more: the value of the header Retry-After (RFC 9110, 10.2.3). */
    public static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }

    /** In whole minutes, 1 or more, for people. */
    public static long minutes(Duration time) {
        return (seconds(time) + 59) / 60;
    }
}
