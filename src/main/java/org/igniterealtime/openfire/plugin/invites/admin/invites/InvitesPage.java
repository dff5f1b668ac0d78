// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Csv;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.mail.MailBox;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/**
 * The list of invites, newest first: searched, filtered, saved as a file; those that are ticked can
 * be revoked, prolonged or mailed together.
 */
public final class InvitesPage extends ConsolePage {

    public static final String ADDRESS = "invites.jsp";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PLACE = 100;

    private final transient Invites invites;
    private final transient Accounts accounts;
    private final transient People people;
    private final transient ListRows rows;
    private final transient InviteFile file;
    private final transient TickedInvites ticked;
    private final transient MailBox mail;

    public InvitesPage(
            PageParts parts,
            Invites invites,
            ManyInvites many,
            Claims claims,
            TickedInvites ticked,
            MailBox mail,
            ApiKeys keys,
            Accounts accounts,
            People people) {
        super(parts, ADDRESS, "admin.invites.title", "invites-list");
        this.invites = invites;
        this.accounts = accounts;
        this.people = people;
        this.rows = new ListRows(invites, many, claims, keys, accounts, parts.links());
        this.file = new InviteFile(invites, many, claims, parts.links());
        this.ticked = ticked;
        this.mail = mail;
    }

    @Override
    protected String here(ConsoleRequest visit) {
        return InviteFilter.read(visit.parameters()).first();
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        InviteFilter filter = InviteFilter.read(visit.parameters());
        Sources sources = rows.sources();
        if (visit.parameters().has("export")) {
            InviteQuery all = query(visit, InviteQuery.MOST);
            visit.save(Csv.TYPE, InviteFile.NAME, writer -> file.write(all, writer));
            return;
        }
        Optional<String> after =
                Optional.of(visit.parameters().text("after", LONGEST_PLACE))
                        .filter(text -> !text.isEmpty());
        InviteQuery query = filter.query(sources, accounts, visit.zone(), filter.size());
        InvitePage.Count total = invites.count(query);
        InvitePage found = invites.list(query.after(after));
        List<ListRowView> views = rows.of(found.invites(), sources, visit);
        List<String> groups = people.groups(CreateInvitePage.MOST_GROUPS);
        List<String> names = sources.names();
        visit.show(
                "invites",
                new InvitesView(
                        visit.frame(),
                        filter,
                        groups,
                        names,
                        total,
                        after.isPresent(),
                        views,
                        mail.isSetUp(),
                        found.next()));
    }

    private InviteQuery query(ConsoleRequest visit, int limit) {
        return InviteFilter.read(visit.parameters())
                .query(rows.sources(), accounts, visit.zone(), limit);
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        List<Invite> these = ticked.of(visit);
        boolean all = action.equals("revokeAll");
        if (action.equals("remindAll")) {
            mail.remindAll(query(visit, InviteQuery.MOST), visit);
            visit.redirect(here(visit));
        } else if (!all && !action.equals("ticked")) {
            visit.refuse(400, "admin.error.action");
        } else if (these.isEmpty()) {
            visit.say(Message.Kind.ERROR, "admin.many.none");
            visit.redirect(here(visit));
        } else if (all) {
            ticked.revoke(these, visit);
            visit.redirect(here(visit));
        } else {
            actOn(these, visit);
        }
    }

    private void actOn(List<Invite> these, ConsoleRequest visit) throws IOException {
        if (visit.parameters().has("export")) {
            visit.save(Csv.TYPE, InviteFile.NAME, writer -> file.write(these, writer));
        } else if (visit.parameters().has("print")) {
            visit.redirect(CardsPage.of(these));
        } else if (visit.parameters().has("mail")) {
            mail.sendAll(these, visit);
            visit.redirect(here(visit));
        } else if (visit.parameters().has("remind")) {
            mail.remindAll(these, visit);
            visit.redirect(here(visit));
        } else if (visit.parameters().has("prolong")) {
            ticked.prolong(these, visit);
            visit.redirect(here(visit));
        } else {
            visit.show(
                    "revokeInvites",
                    new RevokeInvitesView(
                            visit.frame("admin.many.revoke"),
                            rows.of(these, rows.sources(), visit),
                            InviteFilter.read(visit.parameters()).fields()));
        }
    }
}
