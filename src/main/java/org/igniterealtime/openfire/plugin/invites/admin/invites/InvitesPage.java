// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;

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
    private final transient ApiKeys keys;
    private final transient Accounts accounts;

    public InvitesPage(PageParts parts, Invites invites, ApiKeys keys, Accounts accounts) {
        super(parts, ADDRESS, "admin.invites.title", "invites-list");
        this.invites = invites;
        this.keys = keys;
        this.accounts = accounts;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        String search = search(visit.parameters());
        Sources sources = Sources.of(keys);
        Optional<State> state = state(visit.parameters().text("state"));
        int wanted = visit.parameters().number("size", 0);
        int size = SIZES.contains(wanted) ? wanted : USUAL_SIZE;
        Optional<String> after =
                Optional.of(visit.parameters().text("after", LONGEST_SEARCH))
                        .filter(text -> !text.isEmpty());
        InviteQuery query =
                InviteQuery.all(size)
                        .in(state)
                        .searching(
                                Optional.of(search)
                                        .filter(s -> !s.isBlank())
                                        .map(s -> new Search(s, redeemers(s), sources.named(s))));
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
                        rows(found, sources, visit),
                        found.next()));
    }

    /**
     * In a longer text, such as a whole message with a link in it, only the link's token counts.
     */
    private static String search(FormText parameters) {
        String typed = parameters.text("search");
        return typed.length() <= LONGEST_SEARCH
                ? typed
                : PresentedToken.in(typed)
                        .or(() -> InviteIds.in(typed))
                        .orElseGet(() -> parameters.text("search", LONGEST_SEARCH));
    }

    /** The addresses that a newcomer may be found by, whether a name or an address was typed. */
    private List<String> redeemers(String text) {
        return Stream.concat(
                        accounts.prepare(text).map(accounts::address).stream(),
                        Stream.of(text.strip().toLowerCase(Locale.ROOT))
                                .filter(address -> address.indexOf('@') > 0))
                .distinct()
                .toList();
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        visit.refuse(400, "admin.error.action");
    }

    private List<InviteRowView> rows(InvitePage found, Sources sources, ConsoleRequest visit) {
        Moments moments = visit.moments();
        return found.invites().stream()
                .map(i -> InviteRowView.of(i, invites.stateOf(i), sources, visit.texts(), moments))
                .toList();
    }

    private static Optional<State> state(String name) {
        return Arrays.stream(State.values()).filter(s -> name(s).equals(name)).findFirst();
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
