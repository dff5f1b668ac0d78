package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/** The forms for a new account invite, and for a link that sets a user's password. */
public final class CreateInvitePage extends ConsolePage {

    static final String ADDRESS = "invite-create.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Invites invites;
    private final transient Accounts accounts;
    private final transient Supplier<Duration> defaultLifetime;

    public CreateInvitePage(
            PageParts parts,
            Invites invites,
            Accounts accounts,
            Supplier<Duration> defaultLifetime) {
        super(parts, ADDRESS, "admin.create.title", "invites-create");
        this.invites = invites;
        this.accounts = accounts;
        this.defaultLifetime = defaultLifetime;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        show(visit, CreateInviteForm.empty(defaultLifetime.get()), ResetForm.EMPTY);
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
        CreateInviteForm form = CreateInviteForm.typed(visit.parameters(), invites, accounts);
        if (form.isGood()) {
            create(visit, form.wanted(Source.console(visit.administrator())));
        } else {
            show(visit, form, ResetForm.EMPTY);
        }
    }

    private void reset(ConsoleRequest visit) throws IOException {
        ResetForm form = ResetForm.typed(visit.parameters(), accounts);
        if (form.isGood()) {
            create(visit, form.wanted(Source.console(visit.administrator())));
        } else {
            show(visit, CreateInviteForm.empty(defaultLifetime.get()), form);
        }
    }

    private void create(ConsoleRequest visit, NewInvite wanted) {
        Invite invite = invites.create(wanted);
        visit.audit(
                visit.texts().get("admin.audit.inviteCreated"),
                InviteAudit.details(invite, visit.texts()));
        visit.say(Message.Kind.SUCCESS, "admin.create.done");
        visit.redirect(InvitePage.of(invite.id()));
    }

    private void show(ConsoleRequest visit, CreateInviteForm form, ResetForm reset)
            throws IOException {
        TypedDuration usual = TypedDuration.of(defaultLifetime.get());
        boolean good = form.isGood() && reset.isGood();
        visit.show(
                good ? HttpServletResponse.SC_OK : ConsoleRequest.SC_UNPROCESSABLE,
                "createInvite",
                new CreateInviteView(visit.frame(), usual, form, reset, accounts.areReadOnly()));
    }
}
