// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.figures.Figure;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.figures.MonthFigures;
import org.igniterealtime.openfire.plugin.invites.figures.Numbers;
import org.igniterealtime.openfire.plugin.invites.figures.Report;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/** Tells what happened in the last months to the invites that a key may read. */
final class FiguresHandler {

    private static final int USUAL_MONTHS = 12;

    private final Figures figures;
    private final InviteWriter writer;

    FiguresHandler(Figures figures, InviteWriter writer) {
        this.figures = figures;
        this.writer = writer;
    }

    /** {@code GET /figures}. */
    Answer answer(Call call) {
        List<FieldError> errors = new ArrayList<>();
        int months =
                new Query(call.query(), Set.of("months"), errors)
                        .number("months", 1, Figures.MOST_MONTHS, USUAL_MONTHS);
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        Report report = figures.report(RedemptionHandlers.own(call), months);
        JsonObject body = new JsonObject();
        body.add("counted_until", Words.time(report.until()));
        JsonArray each = new JsonArray();
        report.months().forEach(month -> each.add(month(month)));
        body.add("months", each);
        body.add("by_source", bySource(report, call));
        body.addProperty("complete", report.allMakers());
        return Answer.ok(body);
    }

    private static JsonObject month(MonthFigures month) {
        JsonObject json = new JsonObject();
        json.addProperty("month", month.month().toString());
        write(month.all(), json);
        for (Source.Type type : Source.Type.values()) {
            JsonObject some = new JsonObject();
            write(month.bySort().getOrDefault(type, Numbers.NONE), some);
            json.add(Words.of(type), some);
        }
        return json;
    }

    private JsonArray bySource(Report report, Call call) {
        List<Source> sources = report.makers().stream().map(Report.MakerFigures::source).toList();
        Map<String, Optional<String>> names = writer.names(sources, call.key());
        JsonArray array = new JsonArray();
        for (Report.MakerFigures maker : report.makers()) {
            JsonObject json = new JsonObject();
            json.add("source", InviteWriter.source(maker.source(), names));
            write(maker.numbers(), json);
            array.add(json);
        }
        return array;
    }

    private static void write(Numbers numbers, JsonObject json) {
        for (Figure figure : Figure.values()) {
            json.addProperty(Words.of(figure), numbers.of(figure));
        }
    }
}
