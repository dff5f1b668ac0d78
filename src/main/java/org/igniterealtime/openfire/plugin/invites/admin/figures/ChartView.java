// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.figures;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.figures.Figure;
import org.igniterealtime.openfire.plugin.invites.figures.MonthFigures;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The numbers of some months as bars, one for each figure in each month, from left to right in any
 * language. Lengths are in the units of the drawing, which is as wide as the page.
 *
 * @param lines across the drawing, each with its number
 * @param labels below the bars; the rows below each other
 */
public record ChartView(List<Line> lines, List<Bar> bars, List<Label> labels) {

    public static final int WIDTH = 1440;
    public static final int HEIGHT = 420;

    /** Where the plot begins and ends. */
    public static final int LEFT = 120;

    private static final int TOP = 20;
    private static final int BOTTOM = 340;
    private static final int ROW = 30;

    /** So many months have their names side by side. */
    private static final int MOST_LABELS = 12;

    /** A line across the plot at this height. */
    public record Line(int y, String number) {}

    /**
     * A bar.
     *
     * @param text what it says
     */
    public record Bar(int x, int y, int width, int height, String colour, String text) {}

    /** A text whose middle is at this place. */
    public record Label(int x, int y, String text) {}

    /**
     * A figure in the key to the drawing.
     *
     * @param name what it is called
     */
    public record Key(String colour, String name) {}

    /** Draws. */
    static ChartView of(List<MonthFigures> months, Texts texts) {
        long top = top(months);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        double width = (WIDTH - LEFT) / (double) months.size();
        int step = (months.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < months.size(); i++) {
            MonthFigures month = months.get(i);
            int left = (int) (LEFT + i * width);
            // A fifth of the place stays free between months.
            double each = width * 0.8 / Figure.values().length;
            double next = left + width * 0.1;
            for (Figure figure : Figure.values()) {
                bars.add(bar(month, figure, (int) next, (int) each - 1, top, texts));
                next += each;
            }
            if (i % step == 0) {
                int middle = (int) (left + width / 2);
                labels.add(new Label(middle, BOTTOM + ROW, name(month.month(), texts)));
                if (i == 0 || month.month().getMonthValue() <= step) {
                    String year = String.format(texts.locale(), "%d", month.month().getYear());
                    labels.add(new Label(middle, BOTTOM + 2 * ROW, year));
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (long number : top == 1 ? new long[] {0, 1} : new long[] {0, top / 2, top}) {
            lines.add(new Line(BOTTOM - height(number, top), texts.number(number)));
        }
        return new ChartView(lines, bars, labels);
    }

    private static Bar bar(
            MonthFigures month, Figure figure, int x, int width, long top, Texts texts) {
        long number = month.all().of(figure);
        int height = number == 0 ? 0 : Math.max(2, height(number, top));
        return new Bar(
                x,
                BOTTOM - height,
                width,
                height,
                colour(figure),
                name(month.month(), texts)
                        + ", "
                        + FigureTable.heading(figure, texts)
                        + ": "
                        + texts.number(number));
    }

    private static String name(YearMonth month, Texts texts) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale());
    }

    private static int height(long number, long top) {
        return (int) (number * (BOTTOM - TOP) / top);
    }

    /** The least of 1, 2, 4, 10, 20, 40, 100 and so on that all bars fit below. */
    private static long top(List<MonthFigures> months) {
        long most =
                months.stream()
                        .flatMap(month -> month.all().counts().values().stream())
                        .max(Long::compare)
                        .orElse(0L);
        long ten = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 4}) {
                if (ten * factor >= most) {
                    return ten * factor;
                }
            }
            ten *= 10;
        }
    }

    /** What the colours mean. */
    public static List<Key> keys(Texts texts) {
        return Arrays.stream(Figure.values())
                .map(figure -> new Key(colour(figure), FigureTable.heading(figure, texts)))
                .toList();
    }

    /** Told apart by people who do not see all colours, too: they differ in brightness. */
    private static String colour(Figure figure) {
        return switch (figure) {
            case MADE -> "#9ec9ee";
            case REDEEMED -> "#1d6b1d";
            case EXPIRED -> "#d98c00";
            case REVOKED -> "#8b0020";
        };
    }
}
