package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * A new account invite as it was typed.
 *
 * @param username the preset name, prepared where it is good; empty when the invitee chooses
 * @param wrong the fields whose text is no good, each with the key of a text that says why
 */
public record CreateInviteForm(
        TypedDuration lifetime,
        String uses,
        String username,
        String note,
        Map<String, String> wrong) {

    /** Nothing typed yet; an empty length of time offers the unit of the usual one. */
    static CreateInviteForm empty(Duration usual) {
        return new CreateInviteForm(TypedDuration.empty(usual), "1", "", "", Map.of());
    }

    static CreateInviteForm typed(FormText typed, Invites invites, Accounts accounts) {
        TypedDuration lifetime = TypedDuration.typed(typed.text("lifetime"), typed.text("unit"));
        String note = typed.text("note");
        String name = typed.text("username");
        int uses = typed.number("uses", 0);
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<Duration> wanted = lifetime.duration();
        if (!lifetime.isEmpty()
                && wanted.filter(d -> d.compareTo(NewInvite.LONGEST_LIFETIME) <= 0).isEmpty()) {
            wrong.put("lifetime", "admin.span.wrong");
        }
        if (uses < 1 || uses > NewInvite.MOST_USES) {
            wrong.put("uses", "admin.create.usesWrong");
        } else if (uses > 1 && !name.isEmpty()) {
            wrong.put("uses", "admin.create.usesOfName");
        }
        if (note.codePointCount(0, note.length()) > NewInvite.LONGEST_NOTE) {
            wrong.put("note", "admin.create.noteTooLong");
        }
        if (!name.isEmpty()) {
            nameProblem(name, invites, accounts).ifPresent(key -> wrong.put("username", key));
        }
        String prepared = accounts.prepare(name).orElse(name);
        return new CreateInviteForm(lifetime, typed.text("uses"), prepared, note, wrong);
    }

    private static Optional<String> nameProblem(String name, Invites invites, Accounts accounts) {
        Optional<String> prepared = accounts.prepare(name);
        if (prepared.isEmpty()) {
            return Optional.of("admin.create.nameMalformed");
        }
        if (accounts.exists(prepared.get())) {
            return Optional.of("admin.create.nameTaken");
        }
        return invites.reserving(prepared.get()).map(token -> "admin.create.nameReserved");
    }

    boolean isGood() {
        return wrong.isEmpty();
    }

    /** What to create; only of a form that is good. */
    NewInvite wanted(Source source) {
        NewInvite wanted = NewInvite.account(source).uses(Integer.parseInt(uses)).noted(note);
        NewInvite named = username.isEmpty() ? wanted : wanted.named(username);
        return lifetime.duration().map(named::living).orElse(named);
    }
}
