// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Goes down several lists of invites at once, each of them newest first, and gives what a filter
 * leaves of them, each invite once. It looks at a bounded number of rows, so a filter that matches
 * nothing costs no more than one that matches everything.
 */
final class InviteWalk {

    /** A page that would have to look at more rows ends early and says where to go on. */
    static final int MOST_EXAMINED = 2_000;

    /** How many rows are fetched at once. */
    static final int CHUNK = 250;

    /** One list to go down. */
    @FunctionalInterface
    interface Rows {

        /**
         * The next rows of the list.
         *
         * @param id only invites whose id is smaller; empty for the top of the list
         */
        List<Invite> below(Optional<String> id, int limit);
    }

    private final List<Rows> lists;
    private final UnaryOperator<List<Invite>> filter;

    /**
     * @param filter gives those of some invites that are wanted, in the same order
     */
    InviteWalk(List<Rows> lists, UnaryOperator<List<Invite>> filter) {
        this.lists = lists;
        this.filter = filter;
    }

    /**
     * One page.
     *
     * @param after only those below this id
     * @return its {@code next} is such an id
     */
    InvitePage page(Optional<String> after, int limit) {
        List<Invite> found = new ArrayList<>();
        Optional<String> below = after;
        int chunk = Math.min(limit + 1, CHUNK);
        int examined = 0;
        while (true) {
            Slice slice = slice(below, chunk);
            examined += slice.invites.size();
            found.addAll(filter.apply(slice.invites));
            if (found.size() > limit) {
                return new InvitePage(
                        found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
            }
            if (slice.end.isEmpty() || examined >= MOST_EXAMINED) {
                return new InvitePage(found, slice.end);
            }
            below = slice.end;
            chunk = CHUNK;
        }
    }

    /**
     * Invites that follow each other in all lists.
     *
     * @param end the id down to which none is missing; empty at the bottom of all lists
     */
    private record Slice(List<Invite> invites, Optional<String> end) {}

    private Slice slice(Optional<String> below, int chunk) {
        TreeMap<String, Invite> fetched = new TreeMap<>(Comparator.reverseOrder());
        // Below this id, one of the lists may hold rows that have not been fetched yet.
        Optional<String> end = Optional.empty();
        for (Rows list : lists) {
            List<Invite> rows = list.below(below, chunk);
            rows.forEach(invite -> fetched.put(invite.id(), invite));
            if (rows.size() == chunk) {
                String last = rows.get(chunk - 1).id();
                end = end.filter(id -> id.compareTo(last) > 0).or(() -> Optional.of(last));
            }
        }
        Map<String, Invite> complete =
                end.<Map<String, Invite>>map(id -> fetched.headMap(id, true)).orElse(fetched);
        return new Slice(List.copyOf(complete.values()), end);
    }
}
