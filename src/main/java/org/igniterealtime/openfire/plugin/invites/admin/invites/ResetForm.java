package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * A link that sets a user's password, as it was typed.
 *
 * @param username whose password
 * @param wrong the key of a text that says what is wrong with the name
 */
public record ResetForm(String username, Optional<String> wrong) {

    static final ResetForm EMPTY = new ResetForm("", Optional.empty());

    /** As short as it can be without hurting: whoever has the link has the account. */
    private static final Duration LIFETIME = Duration.ofDays(1);

    static ResetForm typed(FormText typed, Accounts accounts) {
        String name = typed.text("resetUsername");
        Optional<String> prepared = accounts.prepare(name).filter(accounts::exists);
        if (prepared.isEmpty()) {
            return new ResetForm(name, Optional.of("admin.create.noAccount"));
        }
        return accounts.canSetPassword(prepared.get())
                ? new ResetForm(prepared.get(), Optional.empty())
                : new ResetForm(name, Optional.of("admin.create.passwordReadOnly"));
    }

    boolean isGood() {
        return wrong.isEmpty();
    }

    /** What to create; only of a form that is good. */
    NewInvite wanted(Source source) {
        return NewInvite.reset(username, source).living(LIFETIME);
    }
}
