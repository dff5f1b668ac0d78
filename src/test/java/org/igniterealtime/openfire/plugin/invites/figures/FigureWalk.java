// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/** Comes by every statement of the figures. */
public final class FigureWalk {

    private FigureWalk() {}

    public static void go(Database database) {
        Figures figures = new Figures(database, Clock.systemUTC());
        Source maker = Source.user("maker5");
        new HappenedStore(database).oldest();
        FigureStore store = new FigureStore(database);
        store.begin(0);
        YearMonth month = YearMonth.of(2026, 11);
        Numbers once = Numbers.of(Figure.MADE, 1);
        Source nobody = new Source(Source.Type.USER, Optional.empty());
        for (int i = 0; i < 2; i++) {
            store.add(
                    store.mark().orElseThrow(),
                    i + 1L,
                    month,
                    Map.of(maker, once, nobody, once),
                    i);
        }
        Instant later = Instant.EPOCH.plus(Duration.ofHours(1));
        new Figures(database, Clock.fixed(later, ZoneOffset.UTC)).count();
        for (Optional<Source> source : List.of(Optional.<Source>empty(), Optional.of(maker))) {
            figures.report(source, 12);
            figures.each(source, 1, row -> {});
        }
        figures.forget("maker5");
    }
}
