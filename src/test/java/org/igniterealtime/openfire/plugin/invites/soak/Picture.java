// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The curves of a run as SVG: one panel for each, with what was done to the server below it. */
final class Picture {

    private static final int COLUMNS = 3;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 150;
    private static final int TOP = 40;
    private static final int LEFT = 50;
    private static final int PLOT_WIDTH = 235;
    private static final int PLOT_HEIGHT = 80;
    private static final int HEAD = 30;

    private static final String STYLE =
            "text{font:11px sans-serif;fill:#333}.t{font-weight:bold}.n{text-anchor:end}"
                    + ".c{fill:none;stroke:#1f5fa8;stroke-width:1.5}.f{fill:none;stroke:#bbb}"
                    + ".w{fill:#eee}.RELOAD{stroke:#c9a227}.OUTAGE{stroke:#b3261e}";

    private final Evidence evidence;

    Picture(Evidence evidence) {
        this.evidence = evidence;
    }

    String svg() {
        Curve[] curves = Curve.values();
        int rows = (curves.length + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * WIDTH;
        int height = HEAD + rows * HEIGHT;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width + " " + height + "\" role=\"img\">\n")
                .append("<title>" + title() + "</title>\n<style>" + STYLE + "</style>\n")
                .append("<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#fff\"/>\n")
                .append(text(LEFT, 20, "t", title()))
                .append(text(width - 15, 20, "n", "grey: warm-up; yellow: reload; red: restart"));
        for (int i = 0; i < curves.length; i++) {
            int x = i % COLUMNS * WIDTH;
            int y = HEAD + i / COLUMNS * HEIGHT;
            svg.append("<g transform=\"translate(" + x + " " + y + ")\">\n")
                    .append(panel(curves[i]))
                    .append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private String title() {
        return String.format(
                Locale.ROOT,
                "Openfire %s, %.0f minutes at %d visits a second",
                evidence.openfire(),
                evidence.minutes(),
                evidence.rate());
    }

    private String panel(Curve curve) {
        List<Reading> readings = evidence.readings();
        double most = readings.stream().mapToDouble(r -> r.of(curve)).max().orElse(0);
        // From zero: what looks steep from elsewhere may be nothing.
        double top = Math.max(1, most * 1.1);
        String unit = curve.unit().isEmpty() ? "" : ", " + curve.unit();
        String points =
                readings.stream()
                        .map(r -> coordinate(x(r.minute())) + "," + coordinate(y(r.of(curve), top)))
                        .collect(Collectors.joining(" "));
        double warm = x(Verdict.WARM_UP * evidence.minutes()) - LEFT;
        return text(LEFT, TOP - 10, "t", curve.title() + unit)
                + rectangle("w", warm)
                + rectangle("f", PLOT_WIDTH)
                + marks()
                + text(LEFT - 5, TOP + 8, "n", number(top))
                + text(LEFT - 5, TOP + PLOT_HEIGHT, "n", "0")
                + text(LEFT, TOP + PLOT_HEIGHT + 15, "", "0 min")
                + text(
                        LEFT + PLOT_WIDTH,
                        TOP + PLOT_HEIGHT + 15,
                        "n",
                        number(evidence.minutes()) + " min")
                + "<polyline class=\"c\" points=\""
                + points
                + "\"/>\n";
    }

    private String marks() {
        return evidence.past().stream()
                .map(
                        past ->
                                "<path class=\"%s\" d=\"M%s %dv8\"/>\n"
                                        .formatted(
                                                past.phase(),
                                                coordinate(x(past.minute())),
                                                TOP + PLOT_HEIGHT - 8))
                .collect(Collectors.joining());
    }

    private double x(double minute) {
        return LEFT + PLOT_WIDTH * Math.min(1, minute / evidence.minutes());
    }

    private static double y(double value, double top) {
        return TOP + PLOT_HEIGHT * (1 - value / top);
    }

    private static String rectangle(String kind, double width) {
        return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\"/>\n"
                .formatted(kind, LEFT, TOP, coordinate(width), PLOT_HEIGHT);
    }

    private static String text(int x, int y, String kind, String words) {
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(kind, x, y, words);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }
}
