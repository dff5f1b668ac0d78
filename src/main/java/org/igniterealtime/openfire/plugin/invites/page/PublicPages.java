package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Clock;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.redeem.Attempts;

/** Puts the pages for invitees together. */
public final class PublicPages {

    private PublicPages() {}

    /**
     * The servlet for {@code /invite} and all that is below it.
     *
     * @param attempts limits what one network address may try
     */
    public static PageServlet servlet(
            Site site,
            Invites invites,
            AccountMaker accounts,
            Apps apps,
            Attempts attempts,
            PasswordCheck passwords,
            Templates templates,
            Clock clock) {
        AppShelves shelves = new AppShelves(apps);
        Pages pages = new Pages(templates, site, shelves, accounts::displayName);
        Route form =
                new FormRoute(
                        invites,
                        accounts,
                        new FormCheck(accounts, passwords),
                        pages,
                        new FormPages(templates, pages, site, shelves, accounts::displayName),
                        new Ticket(clock, site.settings().formKey()),
                        site.domain());
        Route landing = new LandingRoute(invites, accounts, site.links(), pages, form);
        return new PageServlet(attempts, pages, Map.of("/", landing, "/register", form));
    }
}
