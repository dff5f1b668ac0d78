// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates as browsers see them. */
class CertificateCheckTest {

    private final CheckFixture fixture = new CheckFixture();
    @TempDir private Path directory;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void oneThatIsTrustedIsGoodUntilItsLastDays() throws Exception {
        KeyStore keys = make("localhost", "-0d", 90);

        assertThat(look(keys, Optional.of(keys), Clock.systemUTC()).diagnosis())
                .isEqualTo(Diagnosis.CERTIFICATE_GOOD);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(77));
        assertThat(look(keys, Optional.of(keys), later).diagnosis())
                .isEqualTo(Diagnosis.CERTIFICATE_EXPIRES);
    }

    @Test
    void oneThatNobodyKnowsIsUntrusted() throws Exception {
        Finding finding = look(make("localhost", "-0d", 90), Optional.empty(), Clock.systemUTC());

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.CERTIFICATE_UNTRUSTED);
        assertThat(finding.arguments()).containsExactly("CN=localhost");
    }

    @Test
    void oneForAnotherNameIsToldFromOneThatIsUntrusted() throws Exception {
        KeyStore keys = make("other.example", "-0d", 90);

        Finding finding = look(keys, Optional.of(keys), Clock.systemUTC());

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.CERTIFICATE_OTHER_NAME);
        assertThat(finding.arguments()).containsExactly("localhost");
    }

    @Test
    void anExpiredOneIsExpiredWhoeverIssuedIt() throws Exception {
        Finding finding = look(make("localhost", "-9d", 2), Optional.empty(), Clock.systemUTC());

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.CERTIFICATE_EXPIRED);
    }

    @Test
    void oneOfTomorrowIsEarly() throws Exception {
        Finding finding = look(make("localhost", "+2d", 9), Optional.empty(), Clock.systemUTC());

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.CERTIFICATE_EARLY);
    }

    @Test
    void withoutEncryptionThereIsNone() throws Exception {
        Check check = new CertificateCheck(fixture.origin("http://localhost:1"), Clock.systemUTC());

        assertThat(check.look().diagnosis()).isEqualTo(Diagnosis.CERTIFICATE_NONE);
    }

    /** Nothing else is known of a page behind a certificate that is no good, but all is seen. */
    @Test
    void theRestIsCheckedAllTheSame() throws Exception {
        SSLContext tls = context(make("localhost", "-0d", 90));
        try (StandInSite site =
                new StandInSite(
                        tls,
                        exchange ->
                                StandInSite.asPlugin(
                                        exchange,
                                        fixture.invite,
                                        fixture.sighting("127.0.0.1", "", 7070)))) {
            Check check =
                    new AddressCheck(fixture.page(site.address()), fixture.proxy, fixture.server);

            assertThat(check.look().diagnosis()).isEqualTo(Diagnosis.ADDRESS_GOOD);
        }
    }

    private Finding look(KeyStore keys, Optional<KeyStore> authorities, Clock clock)
            throws Exception {
        try (StandInSite site =
                new StandInSite(context(keys), exchange -> StandInSite.answer(exchange, 200))) {
            return CheckFixture.look(
                    new CertificateCheck(fixture.origin(site.address(), authorities), clock));
        }
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, TestKeys.PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore make(String name, String start, int days) throws Exception {
        return TestKeys.selfSigned(directory, name, start, days);
    }
}
