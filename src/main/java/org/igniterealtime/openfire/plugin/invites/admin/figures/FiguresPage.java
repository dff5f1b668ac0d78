// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.figures;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Csv;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.invites.Sources;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.figures.Report;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;

/** What happened to invites in the last months: everybody's, or those of one maker. */
public final class FiguresPage extends ConsolePage {

    static final String ADDRESS = "figures.jsp";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 64;

    private final transient Figures figures;
    private final transient ApiKeys keys;

    public FiguresPage(PageParts parts, Figures figures, ApiKeys keys) {
        super(parts, ADDRESS, "admin.figures.title", "invites-figures");
        this.figures = figures;
        this.keys = keys;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        int wanted = visit.parameters().number("months", 0);
        int months = FiguresView.SPANS.contains(wanted) ? wanted : FiguresView.USUAL_SPAN;
        Optional<Source> maker = maker(visit.parameters());
        Sources sources = Sources.of(keys);
        if (visit.parameters().has("export")) {
            visit.save(
                    Csv.TYPE,
                    "figures.csv",
                    writer -> FiguresFile.write(figures, maker, months, sources, writer));
            return;
        }
        Report report = figures.report(maker, months);
        visit.show(
                "figures",
                new FiguresView(
                        visit.frame(),
                        report,
                        maker,
                        sources,
                        visit.texts(),
                        visit.moments().text(report.until())));
    }

    /** Whose numbers are asked for; nobody with a sort that there is not. */
    private static Optional<Source> maker(FormText asked) {
        String sort = asked.text("type");
        Optional<String> name =
                Optional.of(asked.text("maker", LONGEST_NAME)).filter(text -> !text.isEmpty());
        return Arrays.stream(Source.Type.values())
                .filter(type -> name.isPresent() && Columns.word(type).equals(sort))
                .map(type -> new Source(type, name))
                .findFirst();
    }

    /** There is no form that changes anything. */
    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        visit.refuse(400, "admin.error.action");
    }
}
