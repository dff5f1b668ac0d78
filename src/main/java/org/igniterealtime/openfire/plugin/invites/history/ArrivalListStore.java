// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.InList;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Lists from the table {@code ofInviteNode}, the latest first. An index gives the rows of the
 * narrowest filter in the order of their ids, and the rest of the query is weighed here, on {@link
 * #MOST_EXAMINED} rows a page at most.
 */
final class ArrivalListStore {

    /** A page that would have to look at more rows ends early and says where to go on. */
    static final int MOST_EXAMINED = 2_000;

    private static final int CHUNK = 250;
    private static final String PREFIX = "nod_";
    private static final String SELECT = "SELECT " + NodeRow.COLUMNS + " FROM ofInviteNode WHERE ";
    private static final String OF_SOURCE = "sourceName = ? AND sourceType = ?";
    private static final String BY_ID = "nodeId DESC";

    /** Some without a name, by whose index the embedded database would go. */
    private static final String USERNAMES =
            "SELECT nodeId, username FROM ofInviteNode WHERE nodeId" + InList.MARKS;

    /**
     * What an index narrows, with question marks, what stands for these, and the columns of that
     * index, of which the embedded database needs all to take the order from it.
     */
    private record Rows(String condition, List<Object> values, String order) {

        /** By an index of this column and the id. */
        static Rows many(String column, String value) {
            return new Rows(
                    column + " = ?", List.of(value), "{also " + column + " DESC, }" + BY_ID);
        }

        /** By an index that does not order them. */
        static Rows few(String column, String value) {
            return new Rows(column + " = ?", List.of(value), BY_ID);
        }
    }

    private static final Rows EVERYBODY = new Rows("nodeId > 'nod'", List.of(), BY_ID);

    private final Database database;

    ArrivalListStore(Database database) {
        this.database = database;
    }

    /**
     * A page of a query.
     *
     * @param parent the place of the query's inviter; empty when it has none
     */
    ArrivalPage page(ArrivalQuery query, Optional<String> parent) {
        Rows rows = narrowest(query, parent);
        List<Node> found = new ArrayList<>();
        Optional<String> below = query.after();
        for (int examined = 0; examined < MOST_EXAMINED; examined += CHUNK) {
            List<Node> chunk = fetch(rows, query, below);
            chunk.stream().filter(node -> matches(node, query, parent)).forEach(found::add);
            if (found.size() > query.limit()) {
                List<Node> page = found.subList(0, query.limit());
                return new ArrivalPage(page, Optional.of(page.get(page.size() - 1).id()));
            }
            if (chunk.size() < CHUNK) {
                return new ArrivalPage(found, Optional.empty());
            }
            below = Optional.of(chunk.get(CHUNK - 1).id());
        }
        return new ArrivalPage(found, below);
    }

    private static Rows narrowest(ArrivalQuery query, Optional<String> parent) {
        return query.inviteId()
                .map(id -> Rows.few("inviteId", id))
                .or(() -> query.username().map(name -> Rows.few("username", name)))
                .or(() -> parent.map(id -> Rows.many("parentId", id)))
                .or(() -> query.source().map(ArrivalListStore::of))
                .orElseGet(() -> everybody(query.since()));
    }

    /**
     * One bound only where a day is asked for: the embedded database stops at the first it reads.
     */
    private static Rows everybody(OptionalLong since) {
        return since.isPresent()
                ? new Rows("nodeId >= ?", List.of(leastAt(since.getAsLong())), BY_ID)
                : EVERYBODY;
    }

    private static String leastAt(long millis) {
        return InviteIds.leastAt(PREFIX, millis);
    }

    private static Rows of(Source source) {
        return new Rows(
                OF_SOURCE,
                List.of(source.name().orElse(""), Columns.word(source.type())),
                "{also sourceName DESC, sourceType DESC, }" + BY_ID);
    }

    private List<Node> fetch(Rows rows, ArrivalQuery query, Optional<String> below) {
        StringBuilder sql = new StringBuilder(SELECT).append(rows.condition());
        List<Object> values = new ArrayList<>(rows.values());
        below.ifPresent(
                id -> {
                    sql.append(" AND nodeId < ?");
                    values.add(id);
                });
        if (query.since().isPresent()) {
            sql.append(" AND nodeId >= ?");
            values.add(leastAt(query.since().getAsLong()));
        }
        return database.page(
                CHUNK, sql + " ORDER BY " + rows.order(), NodeRow::read, values.toArray());
    }

    private static boolean matches(Node node, ArrivalQuery query, Optional<String> parent) {
        Optional<Node.By> by = node.by();
        return by.isPresent()
                && query.source().map(by.get().source()::equals).orElse(true)
                && query.inviteId().map(by.get().inviteId()::equals).orElse(true)
                && (query.inviter().isEmpty() || node.parentId().equals(parent))
                && query.username()
                        .map(name -> node.person().map(Person::username).equals(Optional.of(name)))
                        .orElse(true);
    }

    List<Long> joined(Optional<Source> source, long since, int limit) {
        Rows rows =
                source.map(ArrivalListStore::of).orElseGet(() -> everybody(OptionalLong.of(since)));
        List<Object> values = new ArrayList<>(rows.values());
        values.add(leastAt(since));
        return database.page(
                limit,
                "SELECT joined FROM ofInviteNode WHERE "
                        + rows.condition()
                        + " AND inviteId IS NOT NULL AND nodeId >= ? ORDER BY "
                        + rows.order(),
                row -> row.getLong(1),
                values.toArray());
    }

    Map<String, String> usernames(List<String> ids) {
        Map<String, String> names = new HashMap<>();
        InList.ask(
                        ids,
                        some ->
                                database.query(
                                        USERNAMES,
                                        row -> new String[] {row.getString(1), row.getString(2)},
                                        some.toArray()))
                .stream()
                .filter(pair -> pair[1] != null)
                .forEach(pair -> names.put(pair[0], pair[1]));
        return names;
    }
}
