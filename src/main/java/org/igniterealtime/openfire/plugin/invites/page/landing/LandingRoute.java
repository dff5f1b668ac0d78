// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.landing;

import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.check.Sighting;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.page.form.FormRoute;
import org.igniterealtime.openfire.plugin.invites.page.notice.Notices;
import org.igniterealtime.openfire.plugin.invites.page.welcome.Made;
import org.igniterealtime.openfire.plugin.invites.page.welcome.OwnAccounts;
import org.igniterealtime.openfire.plugin.invites.page.welcome.WelcomePages;
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
public final class LandingRoute implements Route {

    private final Invites invites;
    private final Redemption redemption;
    private final Names names;
    private final Accounts accounts;
    private final InviteLinks links;
    private final Notices notices;
    private final LandingPage page;
    private final WelcomePages welcome;
    private final FormRoute form;
    private final OwnAccounts own;

    /**
     * @param form the form, which is all that a link for a new password needs
     */
    public LandingRoute(
            Invites invites,
            Redemption redemption,
            Names names,
            Accounts accounts,
            OwnAccounts own,
            InviteLinks links,
            Notices notices,
            LandingPage page,
            WelcomePages welcome,
            FormRoute form) {
        this.form = form;
        this.page = page;
        this.welcome = welcome;
        this.own = own;
        this.redemption = redemption;
        this.names = names;
        this.invites = invites;
        this.accounts = accounts;
        this.links = links;
        this.notices = notices;
    }

    /** A client in a browser reads the page, and finds the URI in its Link. */
    @Override
    public boolean isForEverybody() {
        return true;
    }

    @Override
    public Answer answer(PageRequest visit) {
        if (!visit.asks()) {
            return accounts.areReadOnly() ? notices.readOnly(visit) : notices.information(visit);
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
            return made.map(account -> welcome.welcome(account, visit))
                    .orElseGet(() -> notices.gone(visit));
        }
        boolean closed = accounts.areReadOnly();
        if (closed && invite.get().kind() != Kind.CONTACT) {
            return notices.readOnly(visit);
        }
        if (!closed && names.isPresetInUse(invite.get())) {
            return notices.nameInUse(HttpServletResponse.SC_OK, invite.get(), visit);
        }
        return made.filter(account -> !WelcomePages.wantsAnother(visit))
                .map(account -> welcome.another(account, visit))
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
        return page.of(invite, visit, mayRegister);
    }
}
