// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.db.ConnectionSource;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.DatabaseServer;
import org.igniterealtime.openfire.plugin.invites.db.KeptConnection;
import org.igniterealtime.openfire.plugin.invites.db.LargeDatabase;
import org.igniterealtime.openfire.plugin.invites.db.LargeStock;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.history.Node;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the store costs with few and with many invites, on each database that tests can have. Prints
 * a table of medians; runs only when asked for, with {@code -Dfigures}, on a quiet machine.
 *
 * <p>All statements of a database go over one connection, as if the pool had it at hand. {@code
 * -Dfigures.sizes=0,10000} asks for other numbers of invites than 0, 10,000 and 1,000,000.
 */
@Tag("figures")
class StoreFiguresIT {

    private static final int[] SIZES =
            Stream.of(System.getProperty("figures.sizes", "0,10000,1000000").split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();

    private static final int WARM_UP = 100;
    private static final int RUNS = 300;
    private static final int PURGES = 15;
    private static final int MONTHS = 12;
    private static final int MAKERS = 1_000;

    /**
     * Later than all that {@link LargeStock} has, so that whatever has ended there can be purged.
     */
    private static final Clock CLOCK =
            Clock.fixed(
                    Instant.ofEpochMilli(LargeStock.TIME).plus(Duration.ofDays(100)),
                    ZoneOffset.UTC);

    @Test
    void postgresql() throws Exception {
        measure("postgresql", DatabaseServer.shared(DatabaseKind.POSTGRESQL).emptyDatabase());
    }

    @Test
    void mariadb() throws Exception {
        measure("mariadb", DatabaseServer.shared(DatabaseKind.MARIADB).emptyDatabase());
    }

    @Test
    void hsqldb() throws Exception {
        String url = "jdbc:hsqldb:mem:" + UUID.randomUUID() + ";shutdown=true";
        measure("hsqldb", () -> DriverManager.getConnection(url));
    }

    private static void measure(String type, ConnectionSource source) throws Exception {
        Map<String, List<Double>> table = new LinkedHashMap<>();
        try (Connection connection = source.open()) {
            ConnectionSource kept = new KeptConnection(connection);
            LargeDatabase large = new LargeDatabase(type, kept);
            large.create();
            makers(new Database(kept));
            int filled = 0;
            for (int size : SIZES) {
                large.fill(filled, size - filled);
                filled = size;
                Database database = new Database(kept);
                rows(database)
                        .forEach(
                                (what, median) ->
                                        table.computeIfAbsent(what, w -> new ArrayList<>())
                                                .add(median));
            }
        }
        print(type, table);
        assertThat(table.values()).allMatch(row -> row.size() == SIZES.length);
    }

    private static Map<String, Double> rows(Database database) {
        Invites invites = new Invites(database, TestSeal.SEAL, CLOCK, () -> Duration.ofDays(3000));
        Invite made = invites.create(NewInvite.account(Source.console("figures")).named("figures"));
        String token = made.token();
        assertThat(invites.findLive(token)).isPresent();
        InviteQuery all = InviteQuery.all(50);
        Map<String, Double> rows = new LinkedHashMap<>();
        NewInvite wanted = NewInvite.account(Source.key("figures"));
        rows.put("create", median(RUNS, () -> invites.create(wanted)));
        rows.put("landing: token", median(RUNS, () -> invites.findLive(token)));
        rows.put(
                "preauth: token and name",
                median(RUNS, () -> List.of(invites.findLive(token), invites.reserving("figures"))));
        list(rows, invites, "first page", all);
        list(rows, invites, "last page", all.after(Optional.of("inv_0" + "0".repeat(23) + "50")));
        list(rows, invites, "used", all.in(Optional.of(State.USED)));
        list(rows, invites, "resets", all.of(Optional.of(Kind.RESET)));
        list(rows, invites, "by inviter", all.from(Optional.of("inviter7")));
        list(rows, invites, "by group", all.joining(Optional.of("group7")));
        list(
                rows,
                invites,
                "used by inviter",
                all.in(Optional.of(State.USED)).from(Optional.of("inviter7")));
        search(rows, invites, "link", "https://x.example/invite/" + token);
        search(rows, invites, "id", made.id());
        search(rows, invites, "name", "user77");
        search(rows, invites, "note", "note 77");
        tree(rows, new History(database));
        Figures figures = new Figures(database, CLOCK);
        rows.put(
                "figures: 1,000 makers",
                median(RUNS / 10, () -> figures.report(Optional.empty(), MONTHS)));
        UpkeepStore upkeep = new UpkeepStore(database);
        rows.put(
                "purge " + UpkeepStore.PURGED_TOGETHER,
                median(PURGES, () -> upkeep.purge(Status.REVOKED, CLOCK.millis())));
        return rows;
    }

    /** As many makers as a busy server may have, each of whom made invites in each month. */
    private static void makers(Database database) {
        YearMonth last = YearMonth.from(CLOCK.instant().atOffset(ZoneOffset.UTC));
        database.transaction(
                statements -> {
                    for (int i = 0; i < MONTHS * MAKERS; i++) {
                        YearMonth month = last.minusMonths(i % MONTHS);
                        statements.update(
                                "INSERT INTO ofInviteFigure (figureId, figureMonth, sourceType,"
                                        + " sourceName, made, redeemed, expired, revoked)"
                                        + " VALUES (?,?,'user',?,?,2,1,1)",
                                "fig_makers" + i,
                                month.getYear() * 100 + month.getMonthValue(),
                                "inviter" + i / MONTHS,
                                4 + i % 7);
                    }
                    return null;
                });
    }

    /** Of {@link LargeStock} each of the first 10,000 has brought as many as there are. */
    private static void tree(Map<String, Double> rows, History history) {
        Optional<Node> parent = history.named("n7");
        rows.put(
                "who came by one",
                median(
                        RUNS,
                        () ->
                                parent.map(
                                        node ->
                                                List.of(
                                                        history.ancestors(node, 50),
                                                        history.children(
                                                                node, Optional.empty(), 50),
                                                        history.countChildren(node)))));
        rows.put(
                "a whole branch",
                median(RUNS / 10, () -> parent.map(node -> history.branch(node, 1000))));
    }

    private static void list(
            Map<String, Double> rows, Invites invites, String name, InviteQuery query) {
        rows.put("list: " + name, median(RUNS, () -> invites.list(query)));
        rows.put("count: " + name, median(RUNS / 10, () -> invites.count(query)));
    }

    private static void search(
            Map<String, Double> rows, Invites invites, String what, String text) {
        InviteQuery query = InviteQuery.all(50).searching(Optional.of(InviteQuery.Search.of(text)));
        rows.put("search: " + what, median(RUNS / 10, () -> invites.list(query)));
    }

    /** Milliseconds. */
    private static double median(int runs, Supplier<?> work) {
        for (int i = 0; i < Math.min(WARM_UP, runs / 3); i++) {
            Object unused = work.get();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            Object unused = work.get();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[runs / 2] / 1e6;
    }

    private static void print(String type, Map<String, List<Double>> table) {
        StringBuilder text =
                new StringBuilder("\n")
                        .append(
                                line(
                                        type + ", ms",
                                        Arrays.stream(SIZES)
                                                .mapToObj(
                                                        size ->
                                                                String.format(
                                                                        Locale.ROOT, "%,d", size))
                                                .toList()));
        table.forEach(
                (what, row) ->
                        text.append(
                                line(
                                        what,
                                        row.stream()
                                                .map(
                                                        value ->
                                                                String.format(
                                                                        Locale.ROOT, "%.3f", value))
                                                .toList())));
        System.out.println(text);
    }

    private static String line(String first, List<String> values) {
        return String.format("%-26s", first)
                + values.stream().map(v -> String.format("%14s", v)).collect(Collectors.joining())
                + "\n";
    }
}
