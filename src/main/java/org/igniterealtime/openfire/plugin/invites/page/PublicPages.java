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
import org.igniterealtime.openfire.plugin.invites.mail.Objections;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelves;
import org.igniterealtime.openfire.plugin.invites.page.form.FormPages;
import org.igniterealtime.openfire.plugin.invites.page.form.FormRoute;
import org.igniterealtime.openfire.plugin.invites.page.form.FormSheet;
import org.igniterealtime.openfire.plugin.invites.page.form.FormWords;
import org.igniterealtime.openfire.plugin.invites.page.form.SentForms;
import org.igniterealtime.openfire.plugin.invites.page.form.Ticket;
import org.igniterealtime.openfire.plugin.invites.page.landing.LandingPage;
import org.igniterealtime.openfire.plugin.invites.page.landing.LandingRoute;
import org.igniterealtime.openfire.plugin.invites.page.notice.NotForMeRoute;
import org.igniterealtime.openfire.plugin.invites.page.notice.Notices;
import org.igniterealtime.openfire.plugin.invites.page.welcome.OwnAccounts;
import org.igniterealtime.openfire.plugin.invites.page.welcome.WelcomePages;
import org.igniterealtime.openfire.plugin.invites.page.welcome.WelcomeRoute;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.web.Frames;
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
 * /invite/not-for-me?t=…   where a mail leads that was not for its reader
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
            Objections objections,
            AttemptLimit attempts,
            Templates templates,
            Clock clock) {
        AppShelves shelves = new AppShelves(apps);
        Frames frames = new Frames(site);
        Notices notices = new Notices(templates, frames, site, shelves);
        WelcomePages welcome = new WelcomePages(templates, frames, notices, site, shelves);
        OwnAccounts own = new OwnAccounts(invites, claims);
        FormSheet sheet =
                new FormSheet(
                        new FormPages(templates, frames, site),
                        new Ticket(clock, site.settings().formKey()));
        FormRoute form =
                new FormRoute(
                        invites,
                        redemption,
                        names,
                        accounts,
                        own,
                        notices,
                        sheet,
                        new SentForms(
                                redemption,
                                accounts,
                                own,
                                notices,
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
                        notices,
                        new LandingPage(templates, frames, site, shelves),
                        welcome,
                        form);
        return new PageServlet(
                database,
                bodies,
                attempts,
                notices,
                Map.of(
                        "/",
                        landing,
                        "/register",
                        form,
                        "/welcome",
                        new WelcomeRoute(own, notices, welcome),
                        "/" + Objections.PATH,
                        new NotForMeRoute(objections, notices),
                        "/" + LookView.LOGO,
                        new LogoRoute(logos),
                        "/" + LookView.ICON,
                        new IconRoute()));
    }
}
