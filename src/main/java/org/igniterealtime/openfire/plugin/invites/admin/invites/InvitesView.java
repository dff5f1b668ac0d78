package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.admin.console.Paging;

/**
 * The list of invites.
 *
 * @param search what was searched for
 * @param state the one state that is listed, in lower case; empty for all
 */
public record InvitesView(
        ConsoleFrameView frame,
        String search,
        String state,
        Paging paging,
        List<InviteRowView> invites) {

    /** The invites of this page, numbered through all pages. */
    public List<Numbered<InviteRowView>> rows() {
        return Numbered.from(paging.first(), invites);
    }

    /** What the list can be filtered by. */
    public List<String> states() {
        return InvitesPage.STATES;
    }

    /** The address of another page of the same list. */
    public String page(int number) {
        return InvitesPage.ADDRESS
                + "?page="
                + number
                + "&size="
                + paging.size()
                + "&state="
                + state
                + "&search="
                + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
