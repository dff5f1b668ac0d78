// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes moments the way the console's own pages do: short, in the server's language and zone. */
public final class Moments {

    private final DateTimeFormatter formatter;

    public Moments(Locale locale, ZoneId zone) {
        this.formatter =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withDecimalStyle(DecimalStyle.of(locale))
                        .withZone(zone);
    }

    /** A moment, in milliseconds since 1970 (UTC). */
    public String text(long millis) {
        return formatter.format(Instant.ofEpochMilli(millis));
    }

    public Optional<String> text(OptionalLong millis) {
        return millis.isPresent() ? Optional.of(text(millis.getAsLong())) : Optional.empty();
    }
}
