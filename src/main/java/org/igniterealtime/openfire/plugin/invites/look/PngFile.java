// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A PNG (ISO/IEC 15948) from somebody whom we do not trust with our memory: how large its picture
 * is, is read from the header before anything is decoded, and texts, profiles and whatever else
 * could swell when it is unpacked is left out.
 */
record PngFile(int width, int height, ByteBuffer essence) {

    /** In pixels, each side. */
    static final int SMALLEST = 16;

    static final int LARGEST = 1024;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int HEADER = 13;

    /** Length, type and checksum. */
    private static final int AROUND = 12;

    /** The file, as far as it can be told without decoding it; empty when it is none. */
    static Optional<PngFile> of(byte[] octets) {
        if (octets.length < SIGNATURE.length
                || !Arrays.equals(octets, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            return Optional.empty();
        }
        ByteBuffer rest = ByteBuffer.wrap(octets, SIGNATURE.length, octets.length - 8).slice();
        if (rest.remaining() < AROUND + HEADER
                || rest.getInt(0) != HEADER
                || !type(rest).equals("IHDR")) {
            return Optional.empty();
        }
        int width = rest.getInt(8);
        int height = rest.getInt(12);
        return essence(rest).map(essence -> new PngFile(width, height, essence));
    }

    /** Whether the picture has a size that we take. */
    boolean isOfGoodSize() {
        return width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST;
    }

    private static Optional<ByteBuffer> essence(ByteBuffer chunks) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(chunks.remaining());
        kept.writeBytes(SIGNATURE);
        while (chunks.remaining() >= AROUND) {
            int length = chunks.getInt(chunks.position());
            if (length < 0 || length > chunks.remaining() - AROUND) {
                return Optional.empty();
            }
            String type = type(chunks);
            byte[] chunk = new byte[AROUND + length];
            chunks.get(chunk);
            if (NEEDED.contains(type)) {
                kept.writeBytes(chunk);
            }
            if (type.equals("IEND")) {
                return Optional.of(ByteBuffer.wrap(kept.toByteArray()));
            }
        }
        return Optional.empty();
    }

    private static String type(ByteBuffer chunks) {
        byte[] name = new byte[4];
        chunks.get(chunks.position() + 4, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
