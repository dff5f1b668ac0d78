// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Whether this machine's clock can be right: invites live and die by it. It is compared with the
 * time that the base address gives with its answers (RFC 9110, 6.6.1), with the newest invite's,
 * and with the time before which nobody had this plugin.
 *
 * @param newest when the newest invite was made, by whatever node
 */
record ClockCheck(Origin origin, Clock clock, Supplier<OptionalLong> newest) implements Check {

    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    @Override
    public Subject subject() {
        return Subject.CLOCK;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        if (clock.instant().isBefore(EARLIEST)) {
            return Finding.of(subject(), Diagnosis.CLOCK_WRONG, clock.instant());
        }
        OptionalLong made = newest.get();
        if (made.isPresent() && made.getAsLong() - clock.millis() > TOLERATED.toMillis()) {
            return differs(Duration.ofMillis(made.getAsLong() - clock.millis()));
        }
        Optional<Instant> there =
                origin.ask("HEAD", "/invite").header("Date").flatMap(ClockCheck::read);
        if (there.isEmpty()) {
            return Finding.of(subject(), Diagnosis.NOT_REACHED);
        }
        Duration difference = Duration.between(there.get(), clock.instant()).abs();
        return difference.compareTo(TOLERATED) > 0
                ? differs(difference)
                : Finding.of(subject(), Diagnosis.CLOCK_GOOD);
    }

    private Finding differs(Duration difference) {
        return Finding.of(subject(), Diagnosis.CLOCK_DIFFERS, difference.toSeconds());
    }

    private static Optional<Instant> read(String date) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
