// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The list of invites.
 *
 * @param filter what is listed
 * @param existing the groups of this server
 * @param keys the names of API keys
 * @param count how many there are
 * @param isLater whether there is a page before this one
 * @param mayMail whether mails can be sent
 * @param next where the list goes on
 */
public record InvitesView(
        ConsoleFrameView frame,
        InviteFilter filter,
        List<String> existing,
        List<String> keys,
        InvitePage.Count count,
        boolean isLater,
        List<ListRowView> invites,
        boolean mayMail,
        Optional<String> next) {

    /** The invites of this page, numbered. */
    public List<Numbered<ListRowView>> rows() {
        return Numbered.from(1, invites);
    }

    /** How many there are, in words where not all were counted. */
    public String total(Texts texts) {
        String number = texts.number(count.found());
        return count.more() ? texts.get("admin.invites.moreThan", number) : number;
    }

    /** What the list can be filtered by. */
    public List<String> states() {
        return InviteFilter.words(State.class);
    }

    public List<String> kinds() {
        return InviteFilter.words(Kind.class);
    }

    public List<String> types() {
        return InviteFilter.words(Source.Type.class);
    }

    /** All groups, and the one that is chosen even if it no longer exists. */
    public List<String> groups() {
        return Stream.concat(Stream.of(filter.group()), existing.stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** By how much the ticked ones are prolonged, until something else is typed. */
    public TypedDuration week() {
        return new TypedDuration("7", TypedDuration.Unit.DAYS);
    }

    /** The address of the first page of the same list. */
    public String first() {
        return filter.first();
    }

    /** The address of the page after this place. */
    public String after(String place) {
        return first() + "&after=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }
}
