// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lifetimes that the form offers; the first is what holds when nothing is chosen. */
enum Lifetime {
    DEFAULT(Optional.empty()),
    HOUR(Optional.of(Duration.ofHours(1))),
    DAY(Optional.of(Duration.ofDays(1))),
    WEEK(Optional.of(Duration.ofDays(7))),
    MONTH(Optional.of(Duration.ofDays(30))),
    YEAR(Optional.of(Duration.ofDays(365)));

    private final Optional<Duration> duration;

    Lifetime(Optional<Duration> duration) {
        this.duration = duration;
    }

    /** The one of this name in a form. */
    static Optional<Lifetime> of(String value) {
        return Arrays.stream(values()).filter(l -> l.value().equals(value)).findFirst();
    }

    /** Its name in a form. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty: as long as invites live on this server when nobody says otherwise. */
    Optional<Duration> duration() {
        return duration;
    }
}
