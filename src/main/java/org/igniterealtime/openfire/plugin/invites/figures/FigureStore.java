// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.SourceRow;

/**
 * The tables {@code ofInviteFigure}, a row for each maker in each month, and {@code
 * ofInviteCounted}, defined in {@code database/invites_*.sql}. Every statement is served by an
 * index. Every method throws {@link StoreException} when the database refuses.
 */
final class FigureStore {

    /** The only row of {@code ofInviteCounted}. */
    private static final String THE_MARK = " WHERE countedId = 1";

    private static final String MARK = "SELECT reached, forgotten FROM ofInviteCounted" + THE_MARK;
    private static final String BEGIN =
            "INSERT INTO ofInviteCounted (countedId, reached, forgotten) VALUES (1, ?, 0)";

    /**
     * The one statement that decides whose numbers count. It fails also when a name was forgotten
     * since the slice was counted: the numbers may still have it.
     */
    private static final String MOVE =
            "UPDATE ofInviteCounted SET reached = ?"
                    + THE_MARK
                    + " AND reached = ? AND forgotten = ?";

    private static final String NOTE_FORGETTING =
            "UPDATE ofInviteCounted SET forgotten = forgotten + 1" + THE_MARK;
    private static final String FORGET =
            "UPDATE ofInviteFigure SET sourceName = NULL WHERE sourceName = ?"
                    + " AND sourceType <> 'key'";

    private static final String OF_MAKER =
            "SELECT figureId FROM ofInviteFigure WHERE sourceName = ? AND sourceType = ?"
                    + " AND figureMonth = ?";
    private static final String OF_NOBODY =
            "SELECT figureId FROM ofInviteFigure WHERE sourceName IS NULL AND sourceType = ?"
                    + " AND figureMonth = ?";
    private static final String ADD =
            "UPDATE ofInviteFigure SET made = made + ?, redeemed = redeemed + ?,"
                    + " expired = expired + ?, revoked = revoked + ? WHERE figureId = ?";
    private static final String INSERT =
            "INSERT INTO ofInviteFigure (made, redeemed, expired, revoked, figureId, figureMonth,"
                    + " sourceType, sourceName) VALUES (?,?,?,?,?,?,?,?)";

    private static final String EVERYBODYS = "";
    private static final String ONE_MAKERS = " AND sourceName = ? AND sourceType = ?";
    private static final String SUMS =
            "SUM(made) AS made, SUM(redeemed) AS redeemed, SUM(expired) AS expired,"
                    + " SUM(revoked) AS revoked FROM ofInviteFigure WHERE figureMonth ";
    private static final String MONTHS = "SELECT figureMonth, sourceType, " + SUMS + ">= ?";
    private static final String BY_MONTH = " GROUP BY figureMonth, sourceType";
    private static final String MAKERS = "SELECT sourceType, sourceName, " + SUMS;

    /**
     * Who made the most first, then whose were redeemed most; by place, for a sum has its column's
     * name.
     */
    private static final String BY_MAKER =
            " GROUP BY sourceType, sourceName ORDER BY 3 DESC, 4 DESC, 2, 1";

    private record Counted(YearMonth month, Source.Type sort, Numbers numbers) {}

    private final Database database;

    FigureStore(Database database) {
        this.database = database;
    }

    Optional<Mark> mark() {
        return database.first(MARK, row -> new Mark(row.getLong(1), row.getLong(2)));
    }

    void begin(long reached) {
        database.update(BEGIN, reached);
    }

    /**
     * Adds what happened to the numbers of a month and moves the mark, both or neither. Nothing is
     * done when the mark is no longer where it was.
     */
    void add(Mark mark, long reached, YearMonth month, Map<Source, Numbers> happened, long now) {
        database.transaction(
                statements -> {
                    boolean ours =
                            statements.update(MOVE, reached, mark.reached(), mark.forgotten()) == 1;
                    if (ours) {
                        happened.forEach(
                                (source, numbers) ->
                                        add(statements, number(month), source, numbers, now));
                    }
                    return ours;
                });
    }

    private static void add(
            Statements statements, int month, Source source, Numbers numbers, long now) {
        String sort = Columns.word(source.type());
        Optional<String> id =
                source.name().isPresent()
                        ? id(statements, OF_MAKER, source.name().get(), sort, month)
                        : id(statements, OF_NOBODY, sort, month);
        // Both statements begin with the figures, in the order of their constants.
        List<Object> values = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            values.add(numbers.of(figure));
        }
        if (id.isPresent()) {
            values.add(id.get());
            statements.update(ADD, values.toArray());
        } else {
            values.addAll(List.of(InviteIds.next("fig_", now), month, sort, source.name()));
            statements.update(INSERT, values.toArray());
        }
    }

    private static Optional<String> id(Statements statements, String sql, Object... values) {
        return statements.first(sql, row -> row.getString(1), values);
    }

    /** The numbers from this month on; months without any are left out. */
    Map<YearMonth, MonthFigures> months(YearMonth first, Optional<Source> source) {
        List<Counted> rows =
                database.query(
                        MONTHS + narrowed(source) + BY_MONTH,
                        row ->
                                new Counted(
                                        month(row.getInt("figureMonth")),
                                        Columns.constant(row, "sourceType", Source.Type.class),
                                        numbers(row)),
                        values(first, source));
        Map<YearMonth, Map<Source.Type, Numbers>> months = new HashMap<>();
        for (Counted row : rows) {
            months.computeIfAbsent(row.month(), m -> new EnumMap<>(Source.Type.class))
                    .merge(row.sort(), row.numbers(), Numbers::plus);
        }
        Map<YearMonth, MonthFigures> figures = new HashMap<>();
        months.forEach((month, sorts) -> figures.put(month, new MonthFigures(month, sorts)));
        return figures;
    }

    /** Whose numbers these are, from this month on. */
    List<Report.MakerFigures> makers(YearMonth first, Optional<Source> source, int limit) {
        return database.page(
                limit,
                MAKERS + ">= ?" + narrowed(source) + BY_MAKER,
                FigureStore::maker,
                values(first, source));
    }

    /** Whose numbers there are of one month. */
    List<Report.MakerFigures> makersOf(YearMonth month, Optional<Source> source) {
        return database.query(
                MAKERS + "= ?" + narrowed(source) + BY_MAKER,
                FigureStore::maker,
                values(month, source));
    }

    private static Report.MakerFigures maker(ResultSet row) throws SQLException {
        return new Report.MakerFigures(SourceRow.read(row), numbers(row));
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        Map<Figure, Long> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, row.getLong(Columns.word(figure)));
        }
        return new Numbers(counts);
    }

    private static String narrowed(Optional<Source> source) {
        return source.isPresent() ? ONE_MAKERS : EVERYBODYS;
    }

    private static Object[] values(YearMonth month, Optional<Source> source) {
        List<Object> values = new ArrayList<>(List.of(number(month)));
        source.ifPresent(
                one -> {
                    values.add(one.name());
                    values.add(Columns.word(one.type()));
                });
        return values.toArray();
    }

    /** As it stands in the column: 202611. */
    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    void forget(String username) {
        database.transaction(
                statements -> {
                    statements.update(NOTE_FORGETTING);
                    return statements.update(FORGET, username);
                });
    }
}
