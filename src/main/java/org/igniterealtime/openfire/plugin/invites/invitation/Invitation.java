// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invitation;

import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Who invites where, and to what, in one language.
 *
 * @param inviter what the inviter is called; not looked at where there is none
 * @param site what the server calls itself
 * @param mayRegister whether the invite can make an account
 * @param texts sets names apart, in whatever direction they are written
 */
public record Invitation(
        Invite invite, String inviter, String site, boolean mayRegister, Texts texts) {

    /** Who invites where. */
    public String heading() {
        return switch (invite.kind()) {
            case ACCOUNT -> toSite();
            case CONTACT -> texts.get("page.contact.heading", texts.apart(inviter));
            case RESET -> texts.get("page.reset.heading");
        };
    }

    /** Who invites where to have an account there; to what, if nobody is named. */
    public String toSite() {
        return invite.inviter().isPresent()
                ? texts.get("page.account.heading.from", texts.apart(inviter), texts.apart(site))
                : texts.get("page.account.heading", texts.apart(site));
    }

    /** What the invite does. */
    public String lead() {
        return switch (invite.kind()) {
            case ACCOUNT ->
                    texts.get(
                            invite.username().isPresent()
                                    ? "page.account.named.lead"
                                    : "page.account.lead",
                            texts.apart(site));
            case CONTACT ->
                    texts.get(
                            mayRegister ? "page.contact.account.lead" : "page.contact.lead",
                            texts.apart(inviter),
                            texts.apart(site));
            case RESET -> texts.get("page.reset.lead", texts.apart(site));
        };
    }
}
