package org.igniterealtime.openfire.plugin.invites.page;

import java.util.List;
import java.util.Locale;

/**
 * One app on a page.
 *
 * @param platforms where it runs, to be read
 * @param color of its tile, {@code #rrggbb}
 * @param opens whether the invite can be opened in it
 * @param form where to sign up before using it, relative to the page; empty when there is no need
 */
public record AppCard(
        String name,
        String platforms,
        String color,
        boolean opens,
        List<AppCardLink> links,
        String form) {

    /** Above this brightness, black is easier to read than white. */
    private static final double BRIGHT = 0.35;

    /** The first letter of the name. */
    public String initial() {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** The colour of the letter on the tile. */
    public String ink() {
        int rgb = Integer.parseInt(color.substring(1), 16);
        double brightness =
                0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return brightness > BRIGHT ? "#000000" : "#ffffff";
    }

    /** Near enough to sRGB's curve. */
    private static double linear(int channel) {
        return Math.pow((channel & 0xff) / 255.0, 2.2);
    }
}
