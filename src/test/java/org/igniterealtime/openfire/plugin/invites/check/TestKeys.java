// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

/** Certificates of any age and name. */
final class TestKeys {

    static final String ALIAS = "a";
    static final char[] PASSWORD = "changeit".toCharArray();

    private TestKeys() {}

    /**
     * One that signs itself, and is an authority for whoever trusts this store.
     *
     * @param start from when on it is good, as keytool has it: {@code -9d}, {@code +2d}
     */
    static KeyStore selfSigned(Path directory, String name, String start, int days)
            throws Exception {
        Path file = directory.resolve(name + start);
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-J-XX:TieredStopAtLevel=1",
                                "-genkeypair",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD),
                                "-alias",
                                ALIAS,
                                "-keyalg",
                                "EC",
                                "-startdate",
                                start,
                                "-validity",
                                String.valueOf(days),
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:" + name)
                        .redirectErrorStream(true)
                        .start();
        byte[] output = keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).as(new String(output, StandardCharsets.UTF_8)).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        keys.setCertificateEntry("authority", keys.getCertificate(ALIAS));
        return keys;
    }
}
