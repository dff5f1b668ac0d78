// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a picture anew, so that nothing of the file that somebody sent is ever sent on: no second
 * meaning as another kind of file, no place where a photograph was taken. Needs no display.
 */
final class Redrawing {

    /** A logo is shown small, and on sharp screens at three times its size. */
    private static final int[] SIDES = {512, 384, 256, 128, 64};

    private static final Logger LOG = LoggerFactory.getLogger(Redrawing.class);

    private Redrawing() {}

    /**
     * The picture as a new PNG, so small that it is short enough; empty when the file is broken.
     *
     * @param longest in octets
     */
    static Optional<byte[]> of(PngFile file, int longest) {
        try {
            BufferedImage picture = decode(file);
            for (int side : SIDES) {
                byte[] drawn = encode(fitted(picture, side));
                if (drawn.length <= longest) {
                    return Optional.of(drawn);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | LinkageError e) {
            // A decoder has many ways to say that a file is broken, and some systems have none.
            LOG.info("A logo could not be drawn: {}", e.toString());
            return Optional.empty();
        }
    }

    private static BufferedImage decode(PngFile file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (MemoryCacheImageInputStream stream =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file.essence().array()))) {
            reader.setInput(stream, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(BufferedImage picture, int side) {
        double scale =
                Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(octets)) {
            ImageIO.write(picture, "png", stream);
        }
        return octets.toByteArray();
    }
}
