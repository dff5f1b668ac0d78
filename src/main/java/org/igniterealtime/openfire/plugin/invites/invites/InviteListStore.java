package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage.Count;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;

/**
 * Lists of invites, newest first. A page begins below the last id of the one before, and never
 * skips rows: an index gives the rows of the narrowest filter in the order of their ids, and the
 * rest of the query is weighed here, on {@link #MOST_EXAMINED} rows a page at most. So a page costs
 * the same however many invites are stored and however far down it is.
 */
final class InviteListStore {

    /** A page that would have to look at more rows ends early and says where to go on. */
    static final int MOST_EXAMINED = 2_000;

    private static final int CHUNK = 250;

    /** Before the id in the place where a search through all notes goes on. */
    private static final String IN_TEXTS = "~";

    private static final String IN_GROUP =
            "SELECT COUNT(*) FROM ofInviteGroup WHERE groupName = ? AND inviteId = ?";

    private final Database database;
    private final TokenSeal seal;

    InviteListStore(Database database, TokenSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * One page. A search asks the indexes first; when they find less than a page, the texts of the
     * newest invites are looked through as well.
     */
    InvitePage page(InviteQuery query, long now) {
        Predicate<Invite> filter = invite -> matches(invite, query, now);
        if (query.search().isEmpty()) {
            return walk(List.of(narrowest(query)), filter, query, query.after(), query.limit());
        }
        Search search = query.search().get();
        Predicate<Invite> inTexts = filter.and(invite -> InviteSearch.isIn(search, invite));
        Optional<String> deep =
                query.after().filter(a -> a.startsWith(IN_TEXTS)).map(a -> a.substring(1));
        if (deep.isPresent()) {
            return inTexts(walk(List.of(narrowest(query)), inTexts, query, deep, query.limit()));
        }
        InvitePage indexed =
                walk(InviteSearch.rows(search), filter, query, query.after(), query.limit());
        if (query.after().isPresent() || indexed.next().isPresent()) {
            return indexed;
        }
        InvitePage rest =
                walk(List.of(narrowest(query)), inTexts, query, Optional.empty(), query.limit());
        return inTexts(new InvitePage(merged(indexed, rest), rest.next()));
    }

    /** How many there are on all pages, as far as that can be told at the cost of one page. */
    Count count(InviteQuery query, long now) {
        if (query.search().isPresent()) {
            InvitePage page = page(query.after(Optional.empty()), now);
            return new Count(page.invites().size(), page.next().isPresent());
        }
        InvitePage all =
                walk(
                        List.of(narrowest(query)),
                        invite -> matches(invite, query, now),
                        query,
                        Optional.empty(),
                        MOST_EXAMINED);
        return new Count(all.invites().size(), all.next().isPresent());
    }

    private static InvitePage inTexts(InvitePage page) {
        return new InvitePage(page.invites(), page.next().map(id -> IN_TEXTS + id));
    }

    private static List<Invite> merged(InvitePage first, InvitePage second) {
        Map<String, Invite> all = new TreeMap<>(Comparator.reverseOrder());
        first.invites().forEach(invite -> all.put(invite.id(), invite));
        second.invites().forEach(invite -> all.put(invite.id(), invite));
        return List.copyOf(all.values());
    }

    /**
     * Goes down several ordered rows of invites at once.
     *
     * @param after only those below this id
     */
    private InvitePage walk(
            List<OrderedRows> rows,
            Predicate<Invite> filter,
            InviteQuery query,
            Optional<String> after,
            int limit) {
        List<Invite> found = new ArrayList<>();
        Optional<String> below = after;
        int chunk = Math.min(limit + 1, CHUNK);
        for (int examined = 0; ; chunk = CHUNK) {
            Map<String, Invite> next = new TreeMap<>(Comparator.reverseOrder());
            // Below this id, one of the rows may hold what was not fetched yet.
            String horizon = "";
            for (OrderedRows row : rows) {
                List<Invite> fetched = fetch(row, query, below, chunk);
                fetched.forEach(invite -> next.put(invite.id(), invite));
                if (fetched.size() == chunk) {
                    String last = fetched.get(chunk - 1).id();
                    horizon = last.compareTo(horizon) > 0 ? last : horizon;
                }
            }
            for (Invite invite : next.values()) {
                if (invite.id().compareTo(horizon) < 0) {
                    break;
                }
                examined++;
                if (filter.test(invite)) {
                    if (found.size() == limit) {
                        return new InvitePage(found, Optional.of(found.get(limit - 1).id()));
                    }
                    found.add(invite);
                }
            }
            if (horizon.isEmpty()) {
                return new InvitePage(found, Optional.empty());
            }
            below = Optional.of(horizon);
            if (examined >= MOST_EXAMINED) {
                return new InvitePage(found, below);
            }
        }
    }

    private List<Invite> fetch(
            OrderedRows rows, InviteQuery query, Optional<String> below, int limit) {
        StringBuilder sql = new StringBuilder("SELECT " + InviteRow.COLUMNS_OF_I);
        sql.append(" FROM ").append(rows.from()).append(" WHERE ").append(rows.condition());
        List<Object> values = new ArrayList<>(rows.values());
        Optional<String> before =
                query.createdBefore().isPresent()
                        ? Optional.of(InviteIds.leastAt(query.createdBefore().getAsLong()))
                        : Optional.empty();
        for (Optional<String> bound : Arrays.asList(below, before)) {
            bound.ifPresent(
                    id -> {
                        sql.append(" AND ").append(rows.id()).append(" < ?");
                        values.add(id);
                    });
        }
        query.createdFrom()
                .ifPresent(
                        from -> {
                            sql.append(" AND ").append(rows.id()).append(" >= ?");
                            values.add(InviteIds.leastAt(from));
                        });
        sql.append(" ORDER BY ").append(rows.id()).append(" DESC");
        return database.page(
                limit, sql.toString(), row -> InviteRow.read(row, seal), values.toArray());
    }

    /** The filter whose rows an index gives in order and that leaves the fewest of them. */
    private static OrderedRows narrowest(InviteQuery query) {
        return query.group()
                .map(OrderedRows::joining)
                .or(() -> query.username().map(name -> OrderedRows.where("i.username = ?", name)))
                .or(() -> query.inviter().map(name -> OrderedRows.where("i.inviter = ?", name)))
                .or(() -> query.source().map(OrderedRows::by))
                .or(() -> query.state().map(OrderedRows::in))
                .or(() -> query.kind().map(OrderedRows::of))
                .orElse(OrderedRows.ALL);
    }

    private boolean matches(Invite invite, InviteQuery query, long now) {
        return query.state().map(state -> invite.state(now) == state).orElse(true)
                && query.kind().map(kind -> invite.kind() == kind).orElse(true)
                && query.source().map(source -> invite.source().equals(source)).orElse(true)
                && query.inviter().map(name -> is(name, invite.inviter())).orElse(true)
                && query.username().map(name -> is(name, invite.username())).orElse(true)
                && query.group().map(group -> joins(invite, group)).orElse(true);
    }

    private boolean joins(Invite invite, String group) {
        return database.count(IN_GROUP, group, invite.id()) == 1;
    }

    private static boolean is(String name, Optional<String> held) {
        return held.equals(Optional.of(name));
    }
}
