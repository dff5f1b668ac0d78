// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.issue.UserIssuance;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.signin.Sessions;
import org.igniterealtime.openfire.plugin.invites.signin.SignIn;
import org.igniterealtime.openfire.plugin.invites.signin.SignInLinks;
import org.igniterealtime.openfire.plugin.invites.web.PageServlet;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/**
 * Puts the users' own pages together.
 *
 * <pre>
 * /invite/mine           signing in, or else one's invites
 * /invite/mine/link      signing in by a link in the chat, {@code ?t=}; without it, asking for one
 * /invite/mine/new       the form for a new one
 * /invite/mine/invite    one of them, {@code ?id=}
 * /invite/mine/revoke    withdraws one (POST)
 * /invite/mine/out       signs out (POST)
 * </pre>
 */
public final class UserPages {

    private UserPages() {}

    /**
     * The servlet for {@code /invite/mine} and all that is below it.
     *
     * @param database one for all HTTP doors
     * @param bodies reads the forms; closed by the caller
     * @param attempts limits how often somebody may be wrong
     */
    public static PageServlet servlet(
            Bulkhead database,
            BodyReader bodies,
            AttemptLimit attempts,
            Site site,
            Accounts accounts,
            UserIssuance issuance,
            InvitePolicy policy,
            OwnInvites own,
            Sessions sessions,
            SignIn signIn,
            SignInLinks signInLinks,
            Templates templates) {
        Sheets sheets = new Sheets(templates, site);
        Entrance entrance = new Entrance(site, sessions, accounts, sheets);
        Inviters inviters = new Inviters(site.people());
        return new PageServlet(
                database,
                bodies,
                attempts,
                sheets,
                Map.of(
                        "/",
                        new HomeRoute(entrance, signIn, own, inviters, policy, sheets),
                        "/link",
                        new LinkRoute(entrance, signInLinks, attempts, sheets),
                        "/new",
                        new NewRoute(entrance, issuance, policy, inviters, sheets),
                        "/invite",
                        new InviteRoute(entrance, own, site, sheets),
                        "/revoke",
                        new RevokeRoute(entrance, own, sheets),
                        "/out",
                        new SignOutRoute(entrance, sessions, sheets)));
    }
}
