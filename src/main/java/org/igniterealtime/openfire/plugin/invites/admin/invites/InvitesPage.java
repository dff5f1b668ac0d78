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
import org.igniterealtime.openfire.plugin.invites.admin.console.Paging;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.State;

/** The list of invites: by page, with a search and a filter by state. */
public final class InvitesPage extends ConsolePage {

    static final String ADDRESS = "invites.jsp";

    /** The names of the states in the filter, in lower case. */
    static final List<String> STATES =
            Arrays.stream(State.values()).map(InvitesPage::name).toList();

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SEARCH = 100;

    private final transient Invites invites;

    public InvitesPage(PageParts parts, Invites invites) {
        super(parts, ADDRESS, "admin.invites.title", "invites-list");
        this.invites = invites;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        String search = visit.parameters().text("search", LONGEST_SEARCH);
        Optional<State> state = state(visit.parameters().text("state"));
        long total = invites.count(new InviteQuery(search, state, 0, 1));
        Paging paging =
                Paging.nearest(
                        visit.parameters().number("page", 1),
                        visit.parameters().number("size", 0),
                        total);
        List<InviteRowView> rows =
                rows(new InviteQuery(search, state, paging.skip(), paging.size()), visit);
        String name = state.map(InvitesPage::name).orElse("");
        visit.show("invites", new InvitesView(visit.frame(), search, name, paging, rows));
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        visit.refuse(400, "admin.error.action");
    }

    private List<InviteRowView> rows(InviteQuery query, ConsoleRequest visit) {
        Moments moments = visit.moments();
        return invites.list(query).stream()
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
