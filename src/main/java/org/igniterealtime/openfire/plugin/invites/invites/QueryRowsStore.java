// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.db.InList;
import org.igniterealtime.openfire.plugin.invites.db.Statements;

/** What a query reads, on one connection, to put together a page. */
final class QueryRowsStore implements SearchPages.Lists {

    private static final String MEMBERS =
            "SELECT inviteId FROM ofInviteGroup WHERE groupName = ? AND inviteId" + InList.MARKS;
    private static final String COLUMNS = "SELECT " + InviteRow.COLUMNS_OF_I;
    private static final String BY_ID =
            COLUMNS
                    + " FROM ofInvite i WHERE i.inviteId"
                    + InList.MARKS
                    + " ORDER BY i.inviteId DESC";
    private static final String NOTES =
            COLUMNS
                    + " FROM ofInvite i WHERE i.noteStart >= ? AND i.noteStart < ?"
                    + " ORDER BY i.noteStart, i.inviteId";

    private final Statements statements;
    private final TokenSeal seal;
    private final InviteQuery query;
    private final long now;

    QueryRowsStore(Statements statements, TokenSeal seal, InviteQuery query, long now) {
        this.statements = statements;
        this.seal = seal;
        this.query = query;
        this.now = now;
    }

    /** One page of a query that searches for nothing. */
    InvitePage walk(int limit) {
        return new InviteWalk(narrowest(), this::matching).page(query.after(), limit);
    }

    @Override
    public List<InviteWalk.Rows> narrowest() {
        return narrowest(query).stream().map(this::rows).toList();
    }

    @Override
    public InviteWalk.Rows rows(OrderedRows rows) {
        return (below, limit) -> fetch(rows, below, limit);
    }

    @Override
    public boolean hold(OrderedRows rows) {
        String sql = "SELECT " + rows.id() + where(rows) + rows.order();
        return isStorable(rows.values())
                && !statements
                        .page(1, sql, row -> row.getString(1), rows.values().toArray())
                        .isEmpty();
    }

    @Override
    public List<Invite> notes(String start, int limit) {
        return read(limit, NOTES, List.of(start, NoteStart.after(start)));
    }

    /** Those that pass all filters of the query, apart from its search. */
    @Override
    public List<Invite> matching(List<Invite> invites) {
        List<Invite> matching =
                invites.stream().filter(invite -> matches(invite, query, now)).toList();
        // The filter by group is the narrowest, unless the query searches.
        return query.search().isPresent() && query.group().isPresent()
                ? members(query.group().get(), matching)
                : matching;
    }

    private List<Invite> members(String group, List<Invite> invites) {
        if (!isStorable(List.of(group))) {
            return List.of();
        }
        Set<String> members =
                Set.copyOf(
                        InList.ask(
                                invites.stream().map(Invite::id).toList(),
                                some -> {
                                    some.add(0, group);
                                    return statements.query(
                                            MEMBERS, row -> row.getString(1), some.toArray());
                                }));
        return invites.stream().filter(invite -> members.contains(invite.id())).toList();
    }

    private List<Invite> fetch(OrderedRows rows, Optional<String> below, int limit) {
        StringBuilder where = new StringBuilder(where(rows));
        List<Object> values = new ArrayList<>(rows.values());
        Optional<String> before =
                query.createdBefore().isPresent()
                        ? Optional.of(InviteIds.leastAt(query.createdBefore().getAsLong()))
                        : Optional.empty();
        for (Optional<String> bound : Arrays.asList(below, before)) {
            bound.ifPresent(
                    id -> {
                        where.append(" AND ").append(rows.id()).append(" < ?");
                        values.add(id);
                    });
        }
        query.createdFrom()
                .ifPresent(
                        from -> {
                            where.append(" AND ").append(rows.id()).append(" >= ?");
                            values.add(InviteIds.leastAt(from));
                        });
        where.append(rows.order());
        Optional<List<Invite>> found =
                rows.isMany()
                        ? byIds(limit, "SELECT " + rows.id() + where, values)
                        : Optional.empty();
        return found.orElseGet(() -> read(limit, COLUMNS + where, values));
    }

    /**
     * The ids from the index alone, and the rows by them. PostgreSQL, asked for whole rows, goes
     * down the primary key until enough have passed, which may be at the other end of the table.
     *
     * @return empty when one was deleted in between, so that it cannot be told how many follow
     */
    private Optional<List<Invite>> byIds(int limit, String sql, List<Object> values) {
        if (!isStorable(values)) {
            return Optional.of(List.of());
        }
        List<String> ids = statements.page(limit, sql, row -> row.getString(1), values.toArray());
        List<Invite> found =
                InList.ask(
                        ids,
                        some ->
                                statements.query(
                                        BY_ID, row -> InviteRow.read(row, seal), some.toArray()));
        return found.size() == ids.size() ? Optional.of(found) : Optional.empty();
    }

    private static String where(OrderedRows rows) {
        return " FROM " + rows.from() + " WHERE " + rows.condition();
    }

    private List<Invite> read(int limit, String sql, List<Object> values) {
        return isStorable(values)
                ? statements.page(limit, sql, row -> InviteRow.read(row, seal), values.toArray())
                : List.of();
    }

    /** The most selective filter whose rows an index gives in order. */
    private static List<OrderedRows> narrowest(InviteQuery query) {
        Optional<OrderedRows> one =
                query.group()
                        .map(OrderedRows::joining)
                        .or(() -> query.username().map(n -> OrderedRows.with("i.username", n)))
                        .or(() -> query.inviter().map(n -> OrderedRows.with("i.inviter", n)));
        return one.isEmpty() && !query.makers().isEmpty()
                ? query.makers().stream().map(OrderedRows::by).toList()
                : List.of(
                        one.or(() -> query.state().map(OrderedRows::in))
                                .or(() -> query.kind().map(OrderedRows::of))
                                .orElseGet(() -> all(query)));
    }

    /**
     * One bound only where a day is asked for: the embedded database stops at the first it reads.
     */
    private static OrderedRows all(InviteQuery query) {
        return query.createdFrom().isPresent()
                ? OrderedRows.from(InviteIds.leastAt(query.createdFrom().getAsLong()))
                : OrderedRows.ALL;
    }

    /** All filters but the group, which is not in the row. */
    private static boolean matches(Invite invite, InviteQuery query, long now) {
        return !invite.isTest()
                && query.state().map(state -> invite.state(now) == state).orElse(true)
                && query.kind().map(kind -> invite.kind() == kind).orElse(true)
                && (query.makers().isEmpty() || query.makers().contains(invite.source()))
                && query.makerType().map(type -> invite.source().type() == type).orElse(true)
                && query.inviter().map(name -> is(name, invite.inviter())).orElse(true)
                && query.username().map(name -> is(name, invite.username())).orElse(true)
                && invite.created() >= query.createdFrom().orElse(Long.MIN_VALUE)
                && invite.created() < query.createdBefore().orElse(Long.MAX_VALUE);
    }

    private static boolean is(String name, Optional<String> held) {
        return held.equals(Optional.of(name));
    }

    /** None of our columns holds a NUL, and PostgreSQL refuses to search for one. */
    private static boolean isStorable(List<Object> values) {
        return values.stream().noneMatch(v -> v instanceof String text && text.indexOf('\0') >= 0);
    }
}
