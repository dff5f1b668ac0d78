// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.figures.Figure;
import org.igniterealtime.openfire.plugin.invites.figures.Numbers;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.jivesoftware.openfire.stats.Statistic;
import org.jivesoftware.openfire.stats.StatisticsManager;

/**
 * The numbers of the running month among Openfire's statistics, which its monitoring plugin draws.
 * They are of the whole cluster, and read from memory: whoever samples them waits for nothing.
 */
public final class OpenfireStatistics implements AutoCloseable {

    private static final List<Figure> ALL = Arrays.asList(Figure.values());

    private OpenfireStatistics() {}

    /**
     * Adds them.
     *
     * @param numbers those of the running month as they were read last
     * @param texts in the server's language
     */
    public static OpenfireStatistics add(Supplier<Numbers> numbers, Supplier<Texts> texts) {
        ALL.forEach(
                figure ->
                        StatisticsManager.getInstance()
                                .addStatistic(key(figure), new One(figure, numbers, texts)));
        return new OpenfireStatistics();
    }

    @Override
    public void close() {
        ALL.forEach(figure -> StatisticsManager.getInstance().removeStatistic(key(figure)));
    }

    private static String key(Figure figure) {
        return "invites_" + Columns.word(figure);
    }

    private record One(Figure figure, Supplier<Numbers> numbers, Supplier<Texts> texts)
            implements Statistic {

        @Override
        public String getName() {
            return texts.get().get("admin.statistic." + Columns.word(figure));
        }

        /** A number as it is now: all versions know this word for it, 5.1 has a second one. */
        @Override
        @SuppressWarnings("deprecation")
        public Type getStatType() {
            return Type.count;
        }

        @Override
        public String getDescription() {
            return texts.get().get("admin.statistic.info");
        }

        @Override
        public String getUnits() {
            return texts.get().get("admin.sidebar.invites.name");
        }

        @Override
        public double sample() {
            return numbers.get().of(figure);
        }

        @Override
        public boolean isPartialSample() {
            return false;
        }
    }
}
