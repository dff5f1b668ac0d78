// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Clock;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.look.Logos;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.web.LookView;
import org.igniterealtime.openfire.plugin.invites.web.PageServlet;
import org.igniterealtime.openfire.plugin.invites.web.Route;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/**
 * Puts the pages for invitees together.
 *
 * <pre>
 * /invite                   how to get an invite
 * /invite?TOKEN             the landing page
 * /invite/register?t=TOKEN  the form that makes the account, or sets a new password
 * /invite/welcome           what this browser has made there
 * /invite/logo              the logo
 * /invite/icon.svg          what stands for one
 * </pre>
 *
 * <p>What is no live invite gives 404, one page for all reasons.
 */
public final class PublicPages {

    private PublicPages() {}

    /**
     * The servlet for {@code /invite} and all that is below it.
     *
     * @param database one for all HTTP doors
     * @param bodies reads the forms; closed by the caller
     * @param attempts limits how often somebody may be wrong
     */
    public static PageServlet servlet(
            Bulkhead database,
            BodyReader bodies,
            Site site,
            Invites invites,
            Claims claims,
            Redemption redemption,
            Names names,
            Accounts accounts,
            Apps apps,
            Logos logos,
            AttemptLimit attempts,
            Templates templates,
            Clock clock) {
        AppShelves shelves = new AppShelves(apps);
        Pages pages = new Pages(templates, site, shelves);
        FormPages formPages = new FormPages(templates, pages, site, shelves);
        OwnAccounts own = new OwnAccounts(invites, claims);
        FormSheet sheet = new FormSheet(formPages, new Ticket(clock, site.settings().formKey()));
        FormRoute form =
                new FormRoute(
                        invites,
                        redemption,
                        names,
                        accounts,
                        own,
                        pages,
                        sheet,
                        new SentForms(
                                redemption,
                                accounts,
                                own,
                                pages,
                                sheet,
                                new FormWords(site.settings().shortestPassword()::get)),
                        site.domain());
        Route landing =
                new LandingRoute(
                        invites,
                        redemption,
                        names,
                        accounts,
                        own,
                        site.links(),
                        pages,
                        formPages,
                        form);
        Route welcome = new WelcomeRoute(own, pages, formPages);
        return new PageServlet(
                database,
                bodies,
                attempts,
                pages,
                Map.of(
                        "/",
                        landing,
                        "/register",
                        form,
                        "/welcome",
                        welcome,
                        "/" + LookView.LOGO,
                        new LogoRoute(logos),
                        "/" + LookView.ICON,
                        new IconRoute()));
    }
}
