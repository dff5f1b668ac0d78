// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colour of links and buttons on the pages, in tones that can be read on both grounds: at least
 * 4.5 : 1 (WCAG 2.2, success criterion 1.4.3), as a link on the ground and with text on it.
 *
 * @param rgb the colour as it was chosen, 0xRRGGBB
 */
public record Accent(int rgb) {

    /** The least contrast of text. */
    static final double READABLE = 4.5;

    /** The pages' grounds: the darkest of the light ones, the lightest of the dark ones. */
    static final int LIGHT_GROUND = 0xf6f1e8;

    static final int DARK_GROUND = 0x1d2125;

    /** What is written on the colour, by day and by night. */
    static final int WHITE = 0xffffff;

    static final int BLACK = 0x000000;

    private static final Pattern SHAPE = Pattern.compile("#[0-9A-Fa-f]{6}");

    /**
     * A colour from text, {@code #rrggbb}.
     *
     * @throws IllegalArgumentException when it is none, or too light to be read by day
     */
    static Accent of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("No colour");
        }
        Accent accent = new Accent(Integer.parseInt(text.substring(1), 16));
        if (contrast(accent.rgb, LIGHT_GROUND) < READABLE) {
            throw new IllegalArgumentException("Too light");
        }
        return accent;
    }

    /** The style that replaces the colours of the style sheet. */
    public String style() {
        int night = night();
        return ":root{--accent:"
                + (css(rgb) + ";--accent-hover:" + css(mix(rgb, BLACK, 0.25)))
                + (";--on-accent:" + css(WHITE))
                + "}@media (prefers-color-scheme:dark){:root{--accent:"
                + (css(night) + ";--accent-hover:" + css(mix(night, WHITE, 0.3)))
                + (";--on-accent:" + css(BLACK) + "}}");
    }

    /** The same colour, so much lighter that it can be read by night. */
    int night() {
        int tone = rgb;
        for (double white = 0; contrast(tone, DARK_GROUND) < READABLE; white += 0.02) {
            tone = mix(rgb, WHITE, white);
        }
        return tone;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return css(rgb);
    }

    /** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int mix(int colour, int with, double part) {
        return (channel(colour, with, part, 16) << 16)
                | (channel(colour, with, part, 8) << 8)
                | channel(colour, with, part, 0);
    }

    private static int channel(int colour, int with, double part, int shift) {
        double mixed = (colour >> shift & 0xff) * (1 - part) + (with >> shift & 0xff) * part;
        return (int) Math.min(255, Math.round(mixed));
    }

    private static String css(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
