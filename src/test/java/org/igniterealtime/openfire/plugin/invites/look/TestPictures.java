// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as somebody might send them. */
public final class TestPictures {

    private TestPictures() {}

    /** A PNG of one colour. */
    public static byte[] png(int width, int height) {
        return encode(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A PNG of dots, which cannot be made shorter. */
    public static byte[] noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return encode(picture, "png");
    }

    static byte[] encode(BufferedImage picture, String format) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** A PNG with one more chunk after its header. */
    static byte[] with(String type, byte[] content, byte[] png) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) sum.getValue());
        int header = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, header)
                .put(chunk.array())
                .put(png, header, png.length - header)
                .array();
    }
}
