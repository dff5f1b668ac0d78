// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** What an answer says, as it is and compressed. It is compressed once, when that is wanted. */
final class Content {

    private static final byte[] NOT_YET = {};

    private final byte[] octets;
    private volatile byte[] compressed = NOT_YET;

    /**
     * @param octets are not copied, and must not change
     */
    Content(byte[] octets) {
        this.octets = octets;
    }

    byte[] octets() {
        return octets;
    }

    /** In the format gzip (RFC 1952). */
    byte[] compressed() {
        if (compressed == NOT_YET) {
            // Two threads may both do it, and get the same.
            compressed = gzip(octets);
        }
        return compressed;
    }

    private static byte[] gzip(byte[] octets) {
        ByteArrayOutputStream shorter = new ByteArrayOutputStream(octets.length / 3);
        try (GZIPOutputStream stream = new GZIPOutputStream(shorter)) {
            stream.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing but memory is written to", e);
        }
        return shorter.toByteArray();
    }
}
