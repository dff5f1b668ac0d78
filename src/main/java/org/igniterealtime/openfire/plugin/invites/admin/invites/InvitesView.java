// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The list of invites.
 *
 * @param search what was searched for
 * @param state the one state that is listed, in lower case; empty for all
 * @param size how many are on a page
 * @param count how many there are
 * @param isLater whether there is a page before this one
 * @param next where the list goes on
 */
public record InvitesView(
        ConsoleFrameView frame,
        String search,
        String state,
        int size,
        InvitePage.Count count,
        boolean isLater,
        List<InviteRowView> invites,
        Optional<String> next) {

    /** The invites of this page, numbered. */
    public List<Numbered<InviteRowView>> rows() {
        return Numbered.from(1, invites);
    }

    /** How many there are, in words where not all were counted. */
    public String total(Texts texts) {
        String number = texts.number(count.found());
        return count.more() ? texts.get("admin.invites.moreThan", number) : number;
    }

    /** What the list can be filtered by. */
    public List<String> states() {
        return InvitesPage.STATES;
    }

    /** The address of the first page of the same list. */
    public String first() {
        return InvitesPage.ADDRESS
                + "?size="
                + size
                + "&state="
                + state
                + "&search="
                + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    /** The address of the page after this place. */
    public String after(String place) {
        return first() + "&after=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }
}
