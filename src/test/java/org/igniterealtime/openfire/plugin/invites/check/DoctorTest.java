// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One run: all at once, in time, shared, and without a trace. */
class DoctorTest {

    private static final Duration PLENTY = Duration.ofSeconds(30);

    private final CheckFixture fixture = new CheckFixture();
    private final List<Doctor> doctors = new ArrayList<>();
    private String baseUrl = "https://chat.example.org";

    @AfterEach
    void close() {
        doctors.forEach(Doctor::close);
        fixture.close();
    }

    private Doctor doctor(Duration each, Doctor.Checks checks) {
        Doctor doctor = new Doctor(fixture.tests, checks, () -> baseUrl, fixture.clock, each);
        doctors.add(doctor);
        return doctor;
    }

    private interface Look {
        Finding look() throws Exception;
    }

    private static Check check(Subject subject, Look look) {
        return new Check() {
            @Override
            public Subject subject() {
                return subject;
            }

            @Override
            public Finding look() throws Exception {
                return look.look();
            }
        };
    }

    private static Check good(Subject subject) {
        return check(subject, () -> Finding.of(subject, Diagnosis.CLOCK_GOOD));
    }

    private static Diagnosis of(Report report, Subject subject) {
        return report.findings().stream()
                .filter(finding -> finding.subject() == subject)
                .findFirst()
                .orElseThrow()
                .diagnosis();
    }

    private long rows() {
        return fixture.database.count("ofInvite");
    }

    @Test
    void nothingIsLeftOfTheTestInvite() {
        fixture.tests.remove(fixture.invite);
        List<Invite> seen = new ArrayList<>();
        Doctor doctor =
                doctor(
                        PLENTY,
                        (address, test, executor) -> {
                            seen.add(test.orElseThrow());
                            assertThat(fixture.invites.findLive(seen.get(0).token())).isPresent();
                            assertThat(fixture.invites.list(InviteQuery.all(9)).invites())
                                    .isEmpty();
                            assertThat(rows()).isEqualTo(1);
                            return List.of(good(Subject.CLOCK));
                        });

        Report report = doctor.look();

        assertThat(of(report, Subject.TEST_INVITE)).isEqualTo(Diagnosis.TEST_INVITE_GOOD);
        assertThat(of(report, Subject.CLOCK)).isEqualTo(Diagnosis.CLOCK_GOOD);
        assertThat(rows()).isZero();
    }

    @Test
    void nothingIsLeftEitherWhenChecksFail() {
        fixture.tests.remove(fixture.invite);
        Doctor doctor =
                doctor(
                        PLENTY,
                        (address, test, executor) ->
                                List.of(
                                        check(
                                                Subject.ADDRESS,
                                                () -> {
                                                    throw new LinkageError("lacks a class");
                                                })));

        Report report = doctor.look();

        assertThat(of(report, Subject.ADDRESS)).isEqualTo(Diagnosis.NOT_CHECKED);
        assertThat(rows()).isZero();

        Doctor broken =
                doctor(
                        PLENTY,
                        (address, test, executor) -> {
                            throw new IllegalStateException("no checks");
                        });
        assertThat(of(broken.look(), Subject.ADDRESS)).isEqualTo(Diagnosis.NOT_CHECKED);
        assertThat(rows()).isZero();
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(2);
        Look endless =
                () -> {
                    try {
                        new CountDownLatch(1).await();
                        throw new AssertionError("Nobody counts down");
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                };
        Doctor doctor =
                doctor(
                        Duration.ofMillis(1500),
                        (address, test, executor) ->
                                List.of(
                                        check(Subject.ADDRESS, endless),
                                        check(Subject.CLOCK, endless),
                                        good(Subject.MAIL)));

        Report report = doctor.look();

        assertThat(of(report, Subject.ADDRESS)).isEqualTo(Diagnosis.ADDRESS_UNREACHED);
        assertThat(of(report, Subject.CLOCK)).isEqualTo(Diagnosis.TOOK_TOO_LONG);
        assertThat(of(report, Subject.MAIL)).isEqualTo(Diagnosis.CLOCK_GOOD);
        interrupted.await();
    }

    /** Each of them waits for all the others. */
    @Test
    void checksRunAtTheSameTime() {
        CyclicBarrier together = new CyclicBarrier(Subject.values().length - 1);
        Doctor doctor =
                doctor(
                        PLENTY,
                        (address, test, executor) -> {
                            List<Check> all = new ArrayList<>();
                            for (Subject subject : Subject.values()) {
                                if (subject != Subject.TEST_INVITE) {
                                    all.add(
                                            check(
                                                    subject,
                                                    () -> {
                                                        together.await();
                                                        return good(subject).look();
                                                    }));
                                }
                            }
                            return all;
                        });

        Report report = doctor.look();

        assertThat(report.count(Outcome.GOOD)).isEqualTo(Subject.values().length);
        assertThat(report.findings().stream().map(Finding::subject))
                .containsExactly(Subject.values());
    }

    @Test
    void allShareOneRunAMinuteUnlessTheAddressChanges() {
        AtomicInteger runs = new AtomicInteger();
        Doctor doctor =
                doctor(
                        PLENTY,
                        (address, test, executor) -> {
                            runs.incrementAndGet();
                            return List.of();
                        });
        assertThat(doctor.last()).isEmpty();

        Report first = doctor.look();
        fixture.clock.advance(Duration.ofSeconds(59));
        assertThat(doctor.look()).isSameAs(first);
        assertThat(runs).hasValue(1);

        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(doctor.look()).isNotSameAs(first);
        assertThat(runs).hasValue(2);

        baseUrl = "https://other.example.org";
        assertThat(doctor.look().baseUrl()).isEqualTo("https://other.example.org");
        assertThat(runs).hasValue(3);
        assertThat(doctor.last()).containsSame(doctor.look());
    }

    @Test
    void whileTheDatabaseIsAwayTheRestIsChecked() {
        fixture.database.goAway();
        List<Optional<Invite>> tests = new ArrayList<>();

        Report report =
                doctor(
                                PLENTY,
                                (address, test, executor) -> {
                                    tests.add(test);
                                    return List.of(good(Subject.CLOCK));
                                })
                        .look();

        assertThat(tests).containsExactly(Optional.empty());
        assertThat(of(report, Subject.TEST_INVITE)).isEqualTo(Diagnosis.TEST_INVITE_REFUSED);
        assertThat(of(report, Subject.CLOCK)).isEqualTo(Diagnosis.CLOCK_GOOD);
    }

    @Test
    void whatCannotBeRemovedIsRemovedByTheNextRun() {
        fixture.tests.remove(fixture.invite);
        Doctor doctor =
                doctor(
                        PLENTY,
                        (address, test, executor) -> {
                            fixture.database.goAway();
                            return List.of();
                        });
        Report report = doctor.look();
        fixture.database.comeBack();

        assertThat(of(report, Subject.TEST_INVITE)).isEqualTo(Diagnosis.TEST_INVITE_LEFT);
        assertThat(rows()).isEqualTo(1);

        fixture.clock.advance(Duration.ofMinutes(3));
        doctor(PLENTY, (address, test, executor) -> List.of()).look();
        assertThat(rows()).isZero();
    }
}
