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
 * The tables {@code ofInviteFigure} and {@code ofInviteCounted}, defined in {@code
 * database/invites_*.sql}. Every statement is served by an index. Every method throws {@link
 * StoreException} when the database refuses.
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
                    + " AND figureMonth = ? AND figure = ?";
    private static final String OF_NOBODY =
            "SELECT figureId FROM ofInviteFigure WHERE sourceName IS NULL AND sourceType = ?"
                    + " AND figureMonth = ? AND figure = ?";
    private static final String ADD =
            "UPDATE ofInviteFigure SET total = total + ? WHERE figureId = ?";
    private static final String INSERT =
            "INSERT INTO ofInviteFigure (figureId, figureMonth, figure, sourceType, sourceName,"
                    + " total) VALUES (?,?,?,?,?,?)";

    private static final String EVERYBODYS = "";
    private static final String ONE_MAKERS = " AND sourceName = ? AND sourceType = ?";
    private static final String MONTHS =
            "SELECT figureMonth, figure, sourceType, SUM(total) AS total FROM ofInviteFigure"
                    + " WHERE figureMonth >= ?";
    private static final String BY_MONTH = " GROUP BY figureMonth, figure, sourceType";
    private static final String MAKERS =
            "SELECT sourceType, sourceName" + sums() + " FROM ofInviteFigure WHERE figureMonth ";
    private static final String BY_MAKER =
            " GROUP BY sourceType, sourceName"
                    + " ORDER BY made DESC, redeemed DESC, sourceName, sourceType";

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
    void add(Mark mark, long reached, YearMonth month, List<Happened> happened, long now) {
        database.transaction(
                statements -> {
                    boolean ours =
                            statements.update(MOVE, reached, mark.reached(), mark.forgotten()) == 1;
                    if (ours) {
                        happened.forEach(one -> add(statements, number(month), one, now));
                    }
                    return ours;
                });
    }

    private static void add(Statements statements, int month, Happened one, long now) {
        String sort = Columns.word(one.source().type());
        String figure = Columns.word(one.figure());
        Optional<String> name = one.source().name();
        Optional<String> id =
                name.isPresent()
                        ? id(statements, OF_MAKER, name.get(), sort, month, figure)
                        : id(statements, OF_NOBODY, sort, month, figure);
        if (id.isPresent()) {
            statements.update(ADD, one.total(), id.get());
        } else {
            statements.update(
                    INSERT, InviteIds.next("fig_", now), month, figure, sort, name, one.total());
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
                                        Numbers.of(
                                                Columns.constant(row, "figure", Figure.class),
                                                row.getLong("total"))),
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
        Map<Figure, Long> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, row.getLong(Columns.word(figure)));
        }
        return new Report.MakerFigures(SourceRow.read(row), new Numbers(counts));
    }

    private static String sums() {
        StringBuilder sums = new StringBuilder();
        for (Figure figure : Figure.values()) {
            String word = Columns.word(figure);
            sums.append(", SUM(CASE WHEN figure = '").append(word);
            sums.append("' THEN total ELSE 0 END) AS ").append(word);
        }
        return sums.toString();
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
