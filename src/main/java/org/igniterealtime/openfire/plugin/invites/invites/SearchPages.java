// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pages of a search. First comes what the indexes find; when they have no more, the texts of
 * all invites are looked through for others, a bounded number of them a page. A search for a link,
 * a token or an id finds that invite and no others.
 */
final class SearchPages {

    /** Marks a place in the scan of the texts; the id to continue from follows it. */
    private static final String IN_TEXTS = "~";

    /** What the database offers for this query. */
    interface Lists {

        /** The rows of the query's most selective filter, in one list or several. */
        List<InviteWalk.Rows> narrowest();

        InviteWalk.Rows rows(OrderedRows rows);

        /** Whether any such invite exists, whenever it was made. */
        boolean hold(OrderedRows rows);

        /** Invites whose column {@code noteStart} begins like this, in no particular order. */
        List<Invite> notes(String start, int limit);

        /** Those of these that pass all filters of the query. */
        List<Invite> matching(List<Invite> invites);
    }

    private final InviteQuery query;
    private final Lists lists;
    private final InviteSearch search;

    /**
     * @param query one with a search
     */
    SearchPages(InviteQuery query, Lists lists) {
        this.query = query;
        this.lists = lists;
        this.search = new InviteSearch(query.search().orElseThrow());
    }

    /** The page after {@link InviteQuery#after}. */
    InvitePage page() {
        List<OrderedRows> exact = search.exact();
        if (exact.stream().anyMatch(lists::hold)) {
            return walk(sources(exact), query.after(), query.limit());
        }
        Loaded loaded = load();
        Optional<String> deep =
                query.after()
                        .filter(after -> after.startsWith(IN_TEXTS))
                        .map(after -> after.substring(IN_TEXTS.length()));
        if (deep.isPresent()) {
            return inTexts(loaded, deep.filter(id -> !id.isEmpty()), query.limit());
        }
        List<InviteWalk.Rows> rows = new ArrayList<>(sources(search.rows()));
        rows.add((below, limit) -> loaded.below(below, limit));
        InvitePage indexed = walk(rows, query.after(), query.limit());
        int room = query.limit() - indexed.invites().size();
        if (indexed.next().isPresent()) {
            return indexed;
        }
        return room == 0
                ? new InvitePage(indexed.invites(), Optional.of(IN_TEXTS))
                : both(indexed, inTexts(loaded, Optional.empty(), room));
    }

    private List<InviteWalk.Rows> sources(List<OrderedRows> rows) {
        return rows.stream().map(lists::rows).toList();
    }

    private InvitePage walk(List<InviteWalk.Rows> rows, Optional<String> after, int limit) {
        return new InviteWalk(rows, lists::matching).page(after, limit);
    }

    /** Invites whose texts hold it and that were not found by an index. */
    private InvitePage inTexts(Loaded loaded, Optional<String> after, int limit) {
        InvitePage page =
                new InviteWalk(lists.narrowest(), all -> others(all, loaded)).page(after, limit);
        return new InvitePage(page.invites(), page.next().map(id -> IN_TEXTS + id));
    }

    private List<Invite> others(List<Invite> invites, Loaded loaded) {
        return lists.matching(
                invites.stream()
                        .filter(search::isInTexts)
                        .filter(invite -> !search.isInRows(invite))
                        .filter(invite -> !loaded.ids.contains(invite.id()))
                        .toList());
    }

    private static InvitePage both(InvitePage first, InvitePage second) {
        return new InvitePage(
                Stream.concat(first.invites().stream(), second.invites().stream())
                        .sorted(Comparator.comparing(Invite::id).reversed())
                        .toList(),
                second.next());
    }

    /**
     * Invites that an index finds but not in the order of their ids.
     *
     * @param invites newest first
     */
    private record Loaded(List<Invite> invites, Set<String> ids) {

        List<Invite> below(Optional<String> id, int limit) {
            return invites.stream()
                    .filter(invite -> id.isEmpty() || invite.id().compareTo(id.get()) < 0)
                    .limit(limit)
                    .toList();
        }
    }

    /**
     * What the addresses have redeemed, and notes that begin with the text. If too many notes do,
     * the scan of the texts finds them later.
     */
    private Loaded load() {
        int most = InviteWalk.MOST_EXAMINED;
        List<Invite> notes = lists.notes(search.noteStart(), most + 1);
        Stream<Invite> begun = notes.size() > most ? Stream.empty() : notes.stream();
        Stream<Invite> redeemed =
                query.search().orElseThrow().redeemers().stream()
                        .map(address -> lists.rows(OrderedRows.redeemedBy(address)))
                        .flatMap(rows -> rows.below(Optional.empty(), most).stream());
        Set<String> ids = new HashSet<>();
        List<Invite> invites =
                Stream.concat(begun.filter(search::beginsNote), redeemed)
                        .filter(invite -> ids.add(invite.id()))
                        .sorted(Comparator.comparing(Invite::id).reversed())
                        .toList();
        return new Loaded(invites, ids);
    }
}
