// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Which invites to list, newest first.
 *
 * @param state only those in this state
 * @param kind only those of this kind
 * @param makers only those that one of these had made; an empty list for anybody
 * @param makerType only those that makers of this sort had made
 * @param inviter only those whose invitees become contacts of this user
 * @param username only those with this preset name
 * @param group only those whose newcomers join this group
 * @param createdFrom only those made at this time or later
 * @param createdBefore only those made before this time
 * @param search what to search for, see {@link Search}
 * @param after where the previous page ended, see {@link InvitePage#next}
 * @param limit how many to return, 1 to {@link #MOST}
 */
public record InviteQuery(
        Optional<State> state,
        Optional<Kind> kind,
        List<Source> makers,
        Optional<Source.Type> makerType,
        Optional<String> inviter,
        Optional<String> username,
        Optional<String> group,
        OptionalLong createdFrom,
        OptionalLong createdBefore,
        Optional<Search> search,
        Optional<String> after,
        int limit) {

    /** The largest page. */
    public static final int MOST = 200;

    /**
     * Something to look for.
     *
     * @param text a link or a token, an id, a user name, an address, a mail address, or the
     *     beginning of a note, in any letter case; not blank
     * @param redeemers the bare addresses that it may stand for
     * @param keys the ids of the API keys whose name it may be
     */
    public record Search(String text, List<String> redeemers, List<String> keys) {

        public Search {
            if (text.isBlank()) {
                throw new IllegalArgumentException("Nothing to look for");
            }
            text = text.strip();
            redeemers = List.copyOf(redeemers);
            keys = List.copyOf(keys);
        }

        /** Text that stands for nothing else. */
        public static Search of(String text) {
            return new Search(text, List.of(), List.of());
        }
    }

    public InviteQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("No such page: " + limit);
        }
        makers = List.copyOf(makers);
    }

    /** Whether it leaves none out, wherever it begins. */
    boolean wantsAll() {
        return equals(all(limit).after(after));
    }

    /** The newest invites. */
    public static InviteQuery all(int limit) {
        return new InviteQuery(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** Only those in this state; empty for any. */
    public InviteQuery in(Optional<State> wanted) {
        return with(draft -> draft.state = wanted);
    }

    /** Only those of this kind; empty for any. */
    public InviteQuery of(Optional<Kind> wanted) {
        return with(draft -> draft.kind = wanted);
    }

    /** Only those that this maker had made; empty for anybody. */
    public InviteQuery by(Optional<Source> maker) {
        return byAnyOf(maker.stream().toList());
    }

    /** Only those that one of these had made; an empty list for anybody. */
    public InviteQuery byAnyOf(List<Source> wanted) {
        return with(draft -> draft.makers = wanted);
    }

    /** Only those that makers of this sort had made; empty for any. */
    public InviteQuery through(Optional<Source.Type> wanted) {
        return with(draft -> draft.makerType = wanted);
    }

    /** Only those whose invitees become contacts of this user; empty for anybody. */
    public InviteQuery from(Optional<String> user) {
        return with(draft -> draft.inviter = user);
    }

    /** Only those with this preset name; empty for any. */
    public InviteQuery named(Optional<String> name) {
        return with(draft -> draft.username = name);
    }

    /** Only those whose newcomers join this group; empty for any. */
    public InviteQuery joining(Optional<String> name) {
        return with(draft -> draft.group = name);
    }

    /** Only those made from one time on and before another. */
    public InviteQuery created(OptionalLong from, OptionalLong before) {
        return with(
                draft -> {
                    draft.createdFrom = from;
                    draft.createdBefore = before;
                });
    }

    /** Only those that match this search; empty for all. */
    public InviteQuery searching(Optional<Search> wanted) {
        return with(draft -> draft.search = wanted);
    }

    /** Continues after a page; empty for the first page. */
    public InviteQuery after(Optional<String> next) {
        return with(draft -> draft.after = next);
    }

    /** The values while one of them is changed. */
    private static final class Draft {
        private Optional<State> state;
        private Optional<Kind> kind;
        private List<Source> makers;
        private Optional<Source.Type> makerType;
        private Optional<String> inviter;
        private Optional<String> username;
        private Optional<String> group;
        private OptionalLong createdFrom;
        private OptionalLong createdBefore;
        private Optional<Search> search;
        private Optional<String> after;
        private int limit;

        Draft(InviteQuery is) {
            state = is.state;
            kind = is.kind;
            makers = is.makers;
            makerType = is.makerType;
            inviter = is.inviter;
            username = is.username;
            group = is.group;
            createdFrom = is.createdFrom;
            createdBefore = is.createdBefore;
            search = is.search;
            after = is.after;
            limit = is.limit;
        }
    }

    private InviteQuery with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new InviteQuery(
                draft.state,
                draft.kind,
                draft.makers,
                draft.makerType,
                draft.inviter,
                draft.username,
                draft.group,
                draft.createdFrom,
                draft.createdBefore,
                draft.search,
                draft.after,
                draft.limit);
    }
}
