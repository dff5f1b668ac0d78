// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.check.Sighting;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Route;

/**
 * The page that an invite's link leads to. Looking at it changes nothing. A live invite gives one
 * {@code Link: <xmpp:…>; rel="alternate"}, which clients read after scanning the code. Without a
 * token it says how to get an invite: clients send people there who have none.
 */
final class LandingRoute implements Route {

    private final Invites invites;
    private final Redemption redemption;
    private final Names names;
    private final Accounts accounts;
    private final InviteLinks links;
    private final Pages pages;
    private final FormPages formPages;
    private final FormRoute form;
    private final OwnAccounts own;

    /**
     * @param form the form, which is all that a link for a new password needs
     */
    LandingRoute(
            Invites invites,
            Redemption redemption,
            Names names,
            Accounts accounts,
            OwnAccounts own,
            InviteLinks links,
            Pages pages,
            FormPages formPages,
            FormRoute form) {
        this.form = form;
        this.formPages = formPages;
        this.own = own;
        this.redemption = redemption;
        this.names = names;
        this.invites = invites;
        this.accounts = accounts;
        this.links = links;
        this.pages = pages;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    /** A client in a browser reads the page, and finds the URI in its Link. */
    @Override
    public boolean isForEverybody() {
        return true;
    }

    @Override
    public Answer answer(PageRequest visit) {
        if (!visit.asks()) {
            return accounts.areReadOnly() ? pages.readOnly(visit) : pages.information(visit);
        }
        Optional<Invite> invite = invites.findLive(visit.token()).filter(redemption::isBacked);
        Answer answer = answer(invite, visit);
        return invite.filter(Invite::isTest)
                .map(test -> answer.with(Sighting.HEADER, visit.sighting(test).text()))
                .orElse(answer);
    }

    private Answer answer(Optional<Invite> invite, PageRequest visit) {
        Optional<Made> made = own.by(visit.token(), visit);
        if (invite.isEmpty()) {
            return made.map(account -> formPages.welcome(account, visit))
                    .orElseGet(() -> pages.gone(visit));
        }
        boolean closed = accounts.areReadOnly();
        if (closed && invite.get().kind() != Kind.CONTACT) {
            return pages.readOnly(visit);
        }
        if (!closed && names.isPresetInUse(invite.get())) {
            return pages.nameInUse(HttpServletResponse.SC_OK, invite.get(), visit);
        }
        return made.filter(account -> !FormPages.wantsAnother(visit))
                .map(account -> formPages.another(account, visit))
                .orElseGet(() -> page(invite.get(), visit, !closed))
                // The space matters: one client cuts the value there.
                .with("Link", "<" + links.xmppUri(invite.get()) + ">; rel=\"alternate\"");
    }

    private Answer page(Invite invite, PageRequest visit, boolean open) {
        if (invite.kind() == Kind.RESET) {
            // Scripts elsewhere may read this as well, and learn nothing: they come without cookie.
            return form.opened(visit);
        }
        boolean mayRegister = invite.allowsRegistration() && open;
        return Answer.pageForEverybody(
                HttpServletResponse.SC_OK, pages.landing(invite, visit, mayRegister));
    }
}
