// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server knows by itself, and the clock. */
class ServerChecksTest {

    private final CheckFixture fixture = new CheckFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Diagnosis of(Subject subject, boolean inviteOnly, boolean readOnly) throws Exception {
        ServerChecks checks = new ServerChecks(fixture.server, () -> inviteOnly, () -> readOnly);
        for (Check check : checks.all()) {
            if (check.subject() == subject) {
                return check.look().diagnosis();
            }
        }
        throw new AssertionError("No check of " + subject);
    }

    @Test
    void registrationThatOnlyThePluginHoldsIsAWarning() throws Exception {
        assertThat(of(Subject.OWN_REGISTRATION, true, false))
                .isEqualTo(Diagnosis.OWN_REGISTRATION_CLOSED);

        fixture.registrationOpen = true;
        assertThat(of(Subject.OWN_REGISTRATION, true, false))
                .isEqualTo(Diagnosis.OWN_REGISTRATION_OPEN);
        assertThat(of(Subject.OWN_REGISTRATION, false, false))
                .isEqualTo(Diagnosis.OWN_REGISTRATION_WANTED);
    }

    @Test
    void aStoreThatMayOnlyBeReadMakesNoAccounts() throws Exception {
        assertThat(of(Subject.USER_STORE, true, false)).isEqualTo(Diagnosis.USER_STORE_WRITABLE);
        assertThat(of(Subject.USER_STORE, true, true)).isEqualTo(Diagnosis.USER_STORE_READ_ONLY);
    }

    @Test
    void mailNeedsAServerAndInvitesDoNotNeedMail() throws Exception {
        assertThat(of(Subject.MAIL, true, false)).isEqualTo(Diagnosis.MAIL_UNSET);
        assertThat(Diagnosis.MAIL_UNSET.outcome()).isEqualTo(Outcome.NOTED);

        fixture.mailServer = Optional.of("mail.example.org");
        assertThat(of(Subject.MAIL, true, false)).isEqualTo(Diagnosis.MAIL_SET);
    }

    private Finding clock(Instant here, Instant there, OptionalLong newest) throws Exception {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.ofInstant(there, ZoneOffset.UTC));
        try (StandInSite site =
                new StandInSite(
                        exchange -> {
                            exchange.getResponseHeaders().set("Date", date);
                            StandInSite.answer(exchange, 200);
                        })) {
            return CheckFixture.look(
                    new ClockCheck(
                            fixture.origin(site.address()),
                            Clock.fixed(here, ZoneOffset.UTC),
                            () -> newest));
        }
    }

    @Test
    void aClockAgreesWithOthersOrDiffers() throws Exception {
        Instant now = Instant.now();
        Instant ahead = now.plus(Duration.ofMinutes(5));

        assertThat(clock(now, now, OptionalLong.of(now.toEpochMilli())).diagnosis())
                .isEqualTo(Diagnosis.CLOCK_GOOD);
        // Where the answer's time cannot be set, it is that of this machine.
        assertThat(clock(ahead, now, OptionalLong.empty()).diagnosis())
                .isEqualTo(Diagnosis.CLOCK_DIFFERS);
        assertThat(clock(now, now, OptionalLong.of(ahead.toEpochMilli())).arguments())
                .containsExactly("300");
        assertThat(clock(Instant.EPOCH, now, OptionalLong.empty()).diagnosis())
                .isEqualTo(Diagnosis.CLOCK_WRONG);
    }

    @Test
    void hostMetaIsAskedWhereItIsBelowTheBaseAddressOnly() throws Exception {
        try (StandInSite site = new StandInSite(exchange -> StandInSite.answer(exchange, 200))) {
            Finding finding =
                    CheckFixture.look(
                            new HostMetaCheck(
                                    fixture.origin(site.address()),
                                    fixture.proxy,
                                    "localhost",
                                    443));

            assertThat(finding.diagnosis()).isEqualTo(Diagnosis.HOST_META_ELSEWHERE);
            assertThat(finding.arguments())
                    .containsExactly("https://localhost/.well-known/host-meta");
            assertThat(site.asked).isEmpty();
        }
    }
}
