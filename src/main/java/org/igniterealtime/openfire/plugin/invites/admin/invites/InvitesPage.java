// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.State;

/** The list of invites, newest first, with a search and a filter by state. */
public final class InvitesPage extends ConsolePage {

    static final String ADDRESS = "invites.jsp";

    /** The names of the states in the filter, in lower case. */
    static final List<String> STATES =
            Arrays.stream(State.values()).map(InvitesPage::name).toList();

    /** What can be chosen as the size of a page, as in the console's other lists. */
    public static final List<Integer> SIZES = List.of(15, 25, 50, 100);

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SEARCH = 100;
    private static final int USUAL_SIZE = 25;

    private final transient Invites invites;

    public InvitesPage(PageParts parts, Invites invites) {
        super(parts, ADDRESS, "admin.invites.title", "invites-list");
        this.invites = invites;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        String search = visit.parameters().text("search", LONGEST_SEARCH);
        Optional<State> state = state(visit.parameters().text("state"));
        int wanted = visit.parameters().number("size", 0);
        int size = SIZES.contains(wanted) ? wanted : USUAL_SIZE;
        Optional<String> after =
                Optional.of(visit.parameters().text("after", LONGEST_SEARCH))
                        .filter(text -> !text.isEmpty());
        InviteQuery query =
                InviteQuery.all(size)
                        .in(state)
                        .searching(Optional.of(search).filter(s -> !s.isBlank()).map(Search::of));
        InvitePage.Count total = invites.count(query);
        InvitePage found = invites.list(query.after(after));
        String name = state.map(InvitesPage::name).orElse("");
        visit.show(
                "invites",
                new InvitesView(
                        visit.frame(),
                        search,
                        name,
                        size,
                        total,
                        after.isPresent(),
                        rows(found, visit),
                        found.next()));
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        visit.refuse(400, "admin.error.action");
    }

    private List<InviteRowView> rows(InvitePage found, ConsoleRequest visit) {
        Moments moments = visit.moments();
        return found.invites().stream()
                .map(i -> InviteRowView.of(i, invites.stateOf(i), visit.texts(), moments))
                .toList();
    }

    private static Optional<State> state(String name) {
        return Arrays.stream(State.values()).filter(s -> name(s).equals(name)).findFirst();
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
