// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * A length of time as a form has it.
 *
 * @param number as typed; empty for none
 * @param unit what it counts
 */
public record TypedDuration(String number, Unit unit) {

    /** What lengths of time are counted in. */
    public enum Unit {
        MINUTES(Duration.ofMinutes(1), 1),
        HOURS(Duration.ofHours(1), 1),
        DAYS(Duration.ofDays(1), 1),
        WEEKS(Duration.ofDays(7), 2);

        private final Duration length;

        /** The smallest number shown in this unit; "7 days" reads better than "1 week". */
        private final long fewest;

        Unit(Duration length, long fewest) {
            this.length = length;
            this.fewest = fewest;
        }

        /** The name as forms and texts have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean divides(Duration duration) {
            return duration.toMillis() % length.toMillis() == 0
                    && duration.toMillis() / length.toMillis() >= fewest;
        }
    }

    /** All units, the shortest first. */
    public static List<Unit> units() {
        return List.of(Unit.values());
    }

    /** In the longest unit that gives a whole number; parts of a minute are dropped. */
    public static TypedDuration of(Duration duration) {
        Unit unit =
                units().stream()
                        .filter(u -> u.divides(duration))
                        .reduce((shorter, longer) -> longer)
                        .orElse(Unit.MINUTES);
        return new TypedDuration(Long.toString(duration.toMillis() / unit.length.toMillis()), unit);
    }

    /** No number yet; the unit is that of the default. */
    public static TypedDuration empty(Duration defaultValue) {
        return new TypedDuration("", of(defaultValue).unit);
    }

    /** What somebody typed; an unknown unit counts as days. */
    public static TypedDuration typed(String number, String unit) {
        return new TypedDuration(
                number,
                Arrays.stream(Unit.values())
                        .filter(u -> u.key().equals(unit))
                        .findFirst()
                        .orElse(Unit.DAYS));
    }

    public boolean isEmpty() {
        return number.isEmpty();
    }

    /** The length; empty when the number is not a positive whole number, or far too large. */
    public Optional<Duration> duration() {
        try {
            return Optional.of(unit.length.multipliedBy(Integer.parseInt(number)))
                    .filter(d -> d.compareTo(Duration.ZERO) > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The same in words. */
    public String text(Texts texts) {
        return texts.get("admin.span." + unit.key(), Long.valueOf(number));
    }
}
