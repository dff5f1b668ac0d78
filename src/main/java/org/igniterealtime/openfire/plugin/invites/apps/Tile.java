// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.util.Locale;

/**
 * What stands for an app in place of its logo, which is not ours to show.
 *
 * @param letter the first one of the name
 * @param color {@code #rrggbb}
 * @param ink the colour of the letter, black or white, whichever is easier to read
 */
public record Tile(String letter, String color, String ink) {

    /** Above this brightness, black is easier to read than white. */
    private static final double BRIGHT = 0.35;

    /** The tile of an app that has passed {@link AppRules}. */
    public static Tile of(App app) {
        String name = app.name();
        return new Tile(
                name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT),
                app.color(),
                brightness(Integer.parseInt(app.color().substring(1), 16)) > BRIGHT
                        ? "#000000"
                        : "#ffffff");
    }

    private static double brightness(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    /** Near enough to sRGB's curve. */
    private static double linear(int channel) {
        return Math.pow((channel & 0xff) / 255.0, 2.2);
    }
}
