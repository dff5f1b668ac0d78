// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.Worker;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Counts what has happened to invites, and tells the numbers. Every method throws {@link
 * StoreException} when the database refuses.
 *
 * <p>What happened in a slice of time is counted once: the slice's numbers and the mark how far was
 * counted are written together, by whoever moves the mark.
 */
public final class Figures {

    /** The most months that there is a report of. */
    public static final int MOST_MONTHS = 36;

    /** The most makers that a report names. */
    public static final int MOST_MAKERS = 50;

    /**
     * What is younger is not counted yet: a row's time is taken before it is committed, and what
     * has expired is entered up to a minute late.
     */
    static final Duration LAG = Duration.ofMinutes(5);

    private static final Duration LONGEST_SLICE = Duration.ofDays(1);

    /** A server that was off for a year has caught up in one go. */
    private static final int MOST_SLICES = 400;

    /**
     * The numbers of one maker in a month.
     *
     * @param source whose; without a name for all whose accounts are gone
     */
    public record Row(YearMonth month, Source source, Numbers numbers) {}

    private final FigureStore store;
    private final HappenedStore past;
    private final Clock clock;

    public Figures(Database database, Clock clock) {
        this.store = new FigureStore(database);
        this.past = new HappenedStore(database);
        this.clock = clock;
    }

    /**
     * Counts what has happened since the last time, but for the last five minutes; call it every
     * minute, after what has expired was entered as such. Two servers may do so at once.
     */
    public void count() {
        boolean more = true;
        for (int i = 0; more && i < MOST_SLICES && !Worker.isAskedToEnd(); i++) {
            more = countSlice();
        }
    }

    /** Whether there may be more. */
    private boolean countSlice() {
        long until = clock.millis() - LAG.toMillis();
        Optional<Mark> marked = store.mark();
        if (marked.isEmpty()) {
            store.begin(Math.min(until, past.oldest().orElse(until)));
            return true;
        }
        Mark mark = marked.get();
        YearMonth month = month(mark.reached());
        long next =
                month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
        long to = Math.min(Math.min(until, next), mark.reached() + LONGEST_SLICE.toMillis());
        if (to <= mark.reached()) {
            return false;
        }
        store.add(mark, to, month, past.happened(mark.reached(), to), clock.millis());
        return true;
    }

    /** The month that a moment is in. */
    private static YearMonth month(long millis) {
        return YearMonth.from(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }

    /**
     * The numbers of the last months, the running one included.
     *
     * @param source only those of this maker; empty for everybody's
     * @param months how many, 1 to {@link #MOST_MONTHS}
     */
    public Report report(Optional<Source> source, int months) {
        YearMonth first = first(months);
        Map<YearMonth, MonthFigures> counted = store.months(first, source);
        List<MonthFigures> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            all.add(counted.getOrDefault(month, new MonthFigures(month, Map.of())));
        }
        List<Report.MakerFigures> makers = store.makers(first, source, MOST_MAKERS + 1);
        boolean complete = makers.size() <= MOST_MAKERS;
        return new Report(
                List.copyOf(all),
                complete ? makers : makers.subList(0, MOST_MAKERS),
                complete,
                store.mark()
                        .map(mark -> OptionalLong.of(mark.reached()))
                        .orElse(OptionalLong.empty()));
    }

    /**
     * The same of each maker in each month, the earliest month first; one month is in memory at a
     * time.
     */
    public void each(Optional<Source> source, int months, Consumer<Row> row) {
        YearMonth first = first(months);
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            store.makersOf(month, source)
                    .forEach(maker -> row.accept(new Row(month, maker.source(), maker.numbers())));
        }
    }

    /** The numbers of the running month. */
    public Numbers thisMonth() {
        YearMonth month = first(1);
        return Optional.ofNullable(store.months(month, Optional.empty()).get(month))
                .map(MonthFigures::all)
                .orElse(Numbers.NONE);
    }

    private YearMonth first(int months) {
        return month(clock.millis()).minusMonths(months - 1L);
    }

    /**
     * Takes the name of somebody whose account is gone out of all numbers, which stay. To be called
     * after it was taken out of the invites. Harmless when done twice.
     */
    public void forget(String username) {
        store.forget(username);
    }
}
