package org.igniterealtime.openfire.plugin.invites.admin;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/** The form for a new account invite. */
final class CreateInvitePage extends ConsolePage {

    static final String ADDRESS = "invite-create.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Invites invites;
    private final transient Supplier<Duration> defaultLifetime;

    CreateInvitePage(PageParts parts, Invites invites, Supplier<Duration> defaultLifetime) {
        super(parts, ADDRESS, "admin.create.title", "invites-create");
        this.invites = invites;
        this.defaultLifetime = defaultLifetime;
    }

    @Override
    void show(Visit visit) throws IOException {
        visit.show("createInvite", view(visit, Span.EMPTY, "1", "", Set.of()));
    }

    @Override
    void act(String action, Visit visit) throws IOException {
        if (!action.equals("create")) {
            visit.refuse(400, "admin.error.action");
            return;
        }
        Parameters typed = visit.parameters();
        Span lifetime = Span.typed(typed.text("lifetime"), typed.text("unit"));
        String note = typed.text("note");
        int uses = typed.number("uses", 0);
        Set<String> wrong = wrong(lifetime, uses, note);
        if (wrong.isEmpty()) {
            create(visit, lifetime, uses, note);
        } else {
            visit.show(
                    Visit.SC_UNPROCESSABLE,
                    "createInvite",
                    view(visit, lifetime, typed.text("uses"), note, wrong));
        }
    }

    private void create(Visit visit, Span lifetime, int uses, String note) {
        NewInvite wanted =
                NewInvite.account(Source.console(visit.administrator())).uses(uses).noted(note);
        Invite invite = invites.create(lifetime.duration().map(wanted::living).orElse(wanted));
        visit.audit(
                visit.texts().get("admin.audit.inviteCreated"),
                InviteAudit.details(invite, visit.texts()));
        visit.say(Message.Kind.SUCCESS, "admin.create.done");
        visit.redirect(InvitePage.of(invite.token()));
    }

    private static Set<String> wrong(Span lifetime, int uses, String note) {
        Set<String> wrong = new HashSet<>();
        Optional<Duration> wanted = lifetime.duration();
        if (!lifetime.isEmpty()
                && wanted.filter(d -> d.compareTo(NewInvite.LONGEST_LIFETIME) <= 0).isEmpty()) {
            wrong.add("lifetime");
        }
        if (uses < 1 || uses > NewInvite.MOST_USES) {
            wrong.add("uses");
        }
        if (note.codePointCount(0, note.length()) > NewInvite.LONGEST_NOTE) {
            wrong.add("note");
        }
        return wrong;
    }

    private CreateInviteView view(
            Visit visit, Span lifetime, String uses, String note, Set<String> wrong) {
        Span usual = Span.of(defaultLifetime.get());
        return new CreateInviteView(visit.frame(), usual, lifetime, uses, note, wrong);
    }
}
