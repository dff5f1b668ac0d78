// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate and its key as nginx reads them. */
record PemFiles(Path certificate, Path key) {

    /** A self-signed one; {@code start} as keytool has it, for instance {@code -9d}. */
    static PemFiles selfSigned(Path directory, String name, String start, int days)
            throws Exception {
        KeyStore keys = TestKeys.selfSigned(directory, name, start, days);
        Path certificate = directory.resolve(name + start + ".pem");
        Path key = directory.resolve(name + start + ".key");
        write(certificate, "CERTIFICATE", keys.getCertificate(TestKeys.ALIAS).getEncoded());
        write(key, "PRIVATE KEY", keys.getKey(TestKeys.ALIAS, TestKeys.PASSWORD).getEncoded());
        return new PemFiles(certificate, key);
    }

    private static void write(Path file, String kind, byte[] content) throws Exception {
        Files.writeString(
                file,
                "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(content)));
    }

    /** The lines that give them to nginx. */
    String lines() {
        return "ssl_certificate %s; ssl_certificate_key %s;".formatted(certificate, key);
    }
}
