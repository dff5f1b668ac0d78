// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.check.ObservedCertificate.Verdict;

/** Whether browsers accept the certificate behind the base address, and for how long still. */
record CertificateCheck(Origin origin, Clock clock) implements Check {

    private static final Duration SOON = Duration.ofDays(14);

    @Override
    public Subject subject() {
        return Subject.CERTIFICATE;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        if (!origin.isEncrypted()) {
            return found(Diagnosis.CERTIFICATE_NONE);
        }
        Optional<Unanswered> failure = connect();
        Optional<Verdict> verdict = origin.certificate();
        if (verdict.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return verdict.map(this::judged).orElseGet(() -> found(Diagnosis.NOT_REACHED));
    }

    /** Whatever is answered; a certificate may have come before something went wrong. */
    private Optional<Unanswered> connect() throws InterruptedException {
        try {
            origin.ask("HEAD", "/invite");
            return Optional.empty();
        } catch (Unanswered e) {
            return Optional.of(e);
        }
    }

    private Finding judged(Verdict verdict) {
        X509Certificate certificate = verdict.certificate();
        String last = day(certificate.getNotAfter());
        return switch (verdict.objection()) {
            case EXPIRED -> found(Diagnosis.CERTIFICATE_EXPIRED, last);
            case NOT_YET_VALID ->
                    found(Diagnosis.CERTIFICATE_EARLY, day(certificate.getNotBefore()));
            case UNTRUSTED ->
                    found(
                            Diagnosis.CERTIFICATE_UNTRUSTED,
                            certificate.getIssuerX500Principal().getName());
            case OTHER_NAME -> found(Diagnosis.CERTIFICATE_OTHER_NAME, origin.base().getHost());
            case NONE ->
                    found(
                            ends(certificate).isBefore(clock.instant().plus(SOON))
                                    ? Diagnosis.CERTIFICATE_EXPIRES
                                    : Diagnosis.CERTIFICATE_GOOD,
                            last);
        };
    }

    private static Instant ends(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    private static String day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
    }

    private Finding found(Diagnosis diagnosis, Object... arguments) {
        return Finding.of(subject(), diagnosis, arguments);
    }
}
