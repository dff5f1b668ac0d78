// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lifetimes that the form offers; the first is what holds when nothing is chosen. */
enum Lifetime {
    DEFAULT(Optional.empty()),
    HOUR(Optional.of(Duration.ofHours(1))),
    DAY(Optional.of(Duration.ofDays(1))),
    WEEK(Optional.of(Duration.ofDays(7))),
    MONTH(Optional.of(Duration.ofDays(30))),
    YEAR(Optional.of(Duration.ofDays(365))),
    /** Until it is used up or revoked; offered where the settings allow it. */
    NEVER(Optional.empty());

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

    /** Those that are offered. */
    static List<Lifetime> offered(boolean forEver) {
        return Arrays.stream(values()).filter(l -> forEver || l != NEVER).toList();
    }

    /** Empty: as long as invites live on this server when nobody says otherwise, or for ever. */
    Optional<Duration> duration() {
        return duration;
    }
}
