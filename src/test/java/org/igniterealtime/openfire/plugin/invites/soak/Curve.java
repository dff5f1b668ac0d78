// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

/**
 * What is watched, and by how much it may have grown between the end of the warm-up and the end of
 * the run, by its trend.
 */
enum Curve {
    HEAP("heap after a full collection", "MiB", 6, 0),
    CLASSES("classes loaded", "", 150, 0),
    LOADERS("class loaders of plugins", "", 0.5, 0),
    THREADS("threads", "", 4, 0),
    DESCRIPTORS("open file descriptors", "", 10, 0),
    CONNECTIONS("database connections", "", 3, 0),
    IDLE_IN_TRANSACTION("transactions left open", "", 0.5, 0),
    OPEN_CLAIMS("claims open for more than ten seconds", "", 0.5, 0),
    /** They come and go by chance, so that their number is never quite the same. */
    ROWS("rows in the plugin's tables", "", 200, 0.15);

    private final String title;
    private final String unit;
    private final double absolute;
    private final double relative;

    Curve(String title, String unit, double absolute, double relative) {
        this.title = title;
        this.unit = unit;
        this.absolute = absolute;
        this.relative = relative;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** What it is counted in; empty for pieces. */
    String unit() {
        return unit;
    }

    /**
     * How much it may grow.
     *
     * @param level what it usually is
     */
    double tolerance(double level) {
        return absolute + relative * level;
    }
}
