// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;

/**
 * Whether clients hear that they can register by invite (XEP-0445, section 3): before TLS, or after
 * it where TLS has to come first.
 */
record StreamCheck(Subject subject, String domain, InetSocketAddress port) implements Check {

    static final String ANNOUNCEMENT = "urn:xmpp:ibr-token:0";

    @Override
    public Finding look() throws IOException, GeneralSecurityException {
        try (OwnStream stream = OwnStream.connect(domain, port)) {
            if (subject == Subject.DIRECT_TLS) {
                stream.encrypt();
            }
            return announces(stream)
                    ? Finding.of(subject, Diagnosis.STREAM_ANNOUNCES)
                    : Finding.of(subject, Diagnosis.STREAM_SILENT, port.getPort());
        }
    }

    private static boolean announces(OwnStream stream)
            throws IOException, GeneralSecurityException {
        String features = stream.features();
        if (features.contains(ANNOUNCEMENT) || !features.contains("<starttls")) {
            return features.contains(ANNOUNCEMENT);
        }
        stream.startTls();
        return stream.features().contains(ANNOUNCEMENT);
    }
}
