// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import java.util.Map;
import java.util.TreeMap;
import javax.servlet.http.HttpServlet;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.apps.AppPage;
import org.igniterealtime.openfire.plugin.invites.admin.apps.AppsPage;
import org.igniterealtime.openfire.plugin.invites.admin.apps.KeptApps;
import org.igniterealtime.openfire.plugin.invites.admin.check.CheckPage;
import org.igniterealtime.openfire.plugin.invites.admin.console.Console;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.CsrfToken;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.figures.FiguresPage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.BatchPage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.CardsPage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.CreateInvitePage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InvitesPage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.TickedInvites;
import org.igniterealtime.openfire.plugin.invites.admin.keys.ApiKeysPage;
import org.igniterealtime.openfire.plugin.invites.admin.look.LogoPage;
import org.igniterealtime.openfire.plugin.invites.admin.mail.MailBox;
import org.igniterealtime.openfire.plugin.invites.admin.many.ManyPage;
import org.igniterealtime.openfire.plugin.invites.admin.settings.SettingsPage;
import org.igniterealtime.openfire.plugin.invites.admin.tree.TreePage;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.check.Reports;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.issue.BranchRevocation;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Prolongation;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.look.Logos;
import org.igniterealtime.openfire.plugin.invites.mail.Letters;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** All pages of the console, ready to be mounted. */
public final class ConsolePages {

    private final Map<String, HttpServlet> servlets = new TreeMap<>();

    public ConsolePages(
            Console console,
            Invites invites,
            ManyInvites many,
            Claims claims,
            Issuance issuance,
            Revocation revocation,
            History history,
            Figures figures,
            Names names,
            Accounts accounts,
            People people,
            InviteLinks links,
            ApiKeys keys,
            ApiKeysPage.Keys keyring,
            Settings settings,
            Apps apps,
            Logos logos,
            Reports reports,
            Letters letters,
            Templates templates) {
        PageParts parts = new PageParts(console, links, templates, new CsrfToken());
        TickedInvites ticked =
                new TickedInvites(many, revocation, new Prolongation(invites, issuance));
        MailBox mail = new MailBox(letters, invites);
        put(new InvitesPage(parts, invites, many, claims, ticked, mail, keys, accounts, people));
        put(new CreateInvitePage(parts, issuance, accounts, people, mail, settings));
        put(new ManyPage(parts, issuance, people, mail, settings));
        put(new BatchPage(parts, invites, many, claims, keys, accounts));
        put(
                new InvitePage(
                        parts, invites, claims, issuance, names, accounts, people, keys, mail,
                        settings));
        BranchRevocation branches = new BranchRevocation(many, revocation);
        put(new TreePage(parts, history, branches, invites, many, claims, keys, accounts));
        put(new FiguresPage(parts, figures, keys));
        put(new CardsPage(parts, invites, many, people, settings));
        put(new ApiKeysPage(parts, keyring, people, settings));
        KeptApps kept = new KeptApps(apps, settings.apps());
        put(new AppsPage(parts, kept));
        put(new AppPage(parts, kept));
        put(new LogoPage(parts, logos));
        put(new CheckPage(parts, reports, settings.baseUrl()));
        put(new SettingsPage(parts, settings, people, reports));
    }

    /**
     * The pages by their paths below the plugin's own, for instance {@code /invites.jsp}. Paths end
     * in {@code .jsp}, because Openfire matches such paths exactly, and puts its filters in front
     * of them, in every version.
     */
    public Map<String, HttpServlet> servlets() {
        return Map.copyOf(servlets);
    }

    private void put(ConsolePage page) {
        servlets.put("/" + page.getServletName(), page);
    }
}
