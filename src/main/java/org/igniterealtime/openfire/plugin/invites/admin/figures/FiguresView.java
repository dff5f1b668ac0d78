// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.invites.Sources;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.figures.Report;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The page with the numbers.
 *
 * @param report what it shows
 * @param maker whose numbers these are; empty for everybody's
 * @param sources what keys are called
 * @param until what happened before it is counted, in words; empty before the first time
 */
public record FiguresView(
        ConsoleFrameView frame,
        Report report,
        Optional<Source> maker,
        Sources sources,
        Texts texts,
        Optional<String> until) {

    /** How many months can be chosen. */
    public static final List<Integer> SPANS = List.of(3, 12, 24, Figures.MOST_MONTHS);

    static final int USUAL_SPAN = 12;

    /** The months as they are drawn. */
    public ChartView chart() {
        return ChartView.of(report.months(), texts);
    }

    /** The months, the latest first, and all together. */
    public FigureTable byMonth() {
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern("LLLL uuuu", texts.locale())
                        .withDecimalStyle(DecimalStyle.of(texts.locale()));
        List<FigureTable.Row> rows = new ArrayList<>();
        report.months()
                .forEach(
                        month ->
                                rows.add(
                                        FigureTable.row(
                                                formatter.format(month.month()), month.all())));
        Collections.reverse(rows);
        return new FigureTable(
                "months",
                texts.get("admin.figures.month"),
                rows,
                Optional.of(FigureTable.row(texts.get("admin.figures.total"), report.all())));
    }

    /** Where the invites were made. */
    public FigureTable bySort() {
        List<FigureTable.Row> rows =
                Arrays.stream(Source.Type.values())
                        .map(
                                type ->
                                        FigureTable.row(
                                                texts.get(
                                                        "admin.filter.type." + Columns.word(type)),
                                                report.bySort().get(type)))
                        .toList();
        return new FigureTable("sorts", texts.get("admin.filter.type"), rows, Optional.empty());
    }

    /** Who had them made. */
    public FigureTable byMaker() {
        List<FigureTable.Row> rows =
                report.makers().stream()
                        .map(
                                one ->
                                        new FigureTable.Row(
                                                sources.text(one.source(), texts),
                                                one.source()
                                                        .name()
                                                        .map(name -> address(one.source(), name)),
                                                one.numbers()))
                        .toList();
        return new FigureTable("makers", texts.get("admin.source"), rows, Optional.empty());
    }

    /** Whose numbers these are, in words. */
    public Optional<String> makersName() {
        return maker.map(one -> sources.text(one, texts));
    }

    /** What a form sends again. */
    public Optional<String> type() {
        return maker.map(one -> Columns.word(one.type()));
    }

    /** How many months these are. */
    public int months() {
        return report.months().size();
    }

    /** The same numbers as a file. */
    public String file() {
        return maker.flatMap(one -> one.name().map(name -> address(one, name))).orElse(everybody())
                + "&export=csv";
    }

    /** The page of everybody. */
    public String everybody() {
        return FiguresPage.ADDRESS + "?months=" + months();
    }

    private String address(Source source, String name) {
        return everybody()
                + "&type="
                + Columns.word(source.type())
                + "&maker="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
