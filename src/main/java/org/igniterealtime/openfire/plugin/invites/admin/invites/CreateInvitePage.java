// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.admin.mail.MailBox;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** The forms for a new invite, and for a link that sets a user's password. */
public final class CreateInvitePage extends ConsolePage {

    static final String ADDRESS = "invite-create.jsp";

    private static final long serialVersionUID = 1L;

    /** More would make the page unreadable. */
    public static final int MOST_GROUPS = 200;

    private final transient Issuance issuance;
    private final transient Accounts accounts;
    private final transient People people;
    private final transient MailBox mail;
    private final transient Settings settings;

    public CreateInvitePage(
            PageParts parts,
            Issuance issuance,
            Accounts accounts,
            People people,
            MailBox mail,
            Settings settings) {
        super(parts, ADDRESS, "admin.create.title", "invites-create");
        this.issuance = issuance;
        this.accounts = accounts;
        this.people = people;
        this.mail = mail;
        this.settings = settings;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        show(visit, CreateInviteForm.empty(settings.defaultLifetime().get()), ResetForm.EMPTY);
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        if (accounts.areReadOnly()) {
            visit.say(Message.Kind.ERROR, "admin.create.readOnly");
            visit.redirect(ADDRESS);
            return;
        }
        switch (action) {
            case "create" -> invite(visit);
            case "reset" -> reset(visit);
            default -> visit.refuse(400, "admin.error.action");
        }
    }

    private void invite(ConsoleRequest visit) throws IOException {
        CreateInviteForm form = CreateInviteForm.typed(visit.parameters());
        Issuance.Issued issued = issuance.issue(form.wish(), maker(visit));
        if (issued.invite().isPresent()) {
            if (form.mailsNow()) {
                mail.sendNow(issued.invite().get(), visit);
            }
            done(visit, issued.invite().get());
        } else {
            show(visit, form.with(issued.problems(), visit.texts()), ResetForm.EMPTY);
        }
    }

    private void reset(ConsoleRequest visit) throws IOException {
        ResetForm form = ResetForm.typed(visit.parameters());
        Issuance.Issued issued = issuance.issue(form.wish(), maker(visit));
        if (issued.invite().isPresent()) {
            done(visit, issued.invite().get());
        } else {
            CreateInviteForm other = CreateInviteForm.empty(settings.defaultLifetime().get());
            show(visit, other, form.with(issued.problems(), visit.texts()));
        }
    }

    private static Maker maker(ConsoleRequest visit) {
        return Maker.administrator(visit.administrator());
    }

    private static void done(ConsoleRequest visit, Invite invite) {
        boolean reset = invite.kind() == Kind.RESET;
        visit.say(Message.Kind.SUCCESS, reset ? "admin.create.resetDone" : "admin.create.done");
        visit.redirect(InvitePage.of(invite.id()));
    }

    private void show(ConsoleRequest visit, CreateInviteForm form, ResetForm reset)
            throws IOException {
        TypedDuration usual = TypedDuration.of(settings.defaultLifetime().get());
        boolean good = form.isGood() && reset.isGood();
        visit.show(
                good ? HttpServletResponse.SC_OK : ConsoleRequest.SC_UNPROCESSABLE,
                "createInvite",
                new CreateInviteView(
                        visit.frame(),
                        usual,
                        form,
                        reset,
                        people.groups(MOST_GROUPS),
                        settings.unlimitedLifetime().get(),
                        mail.isSetUp(),
                        accounts.areReadOnly()));
    }
}
