// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Puts a filled-in form into the core's terms, and what is wrong with it into words. */
final class AccountWishes {

    private static final int LONGEST_USES = 9;

    private AccountWishes() {}

    /** What is wanted; what cannot be read is out of range. */
    static InviteWish wish(AccountWish form, Inviter inviter) {
        Optional<Duration> lifetime =
                Lifetime.of(form.lifetime())
                        .map(Lifetime::duration)
                        .orElse(Optional.of(Duration.ZERO));
        return InviteWish.of(Kind.ACCOUNT)
                .named(form.username())
                .from(form.contact() ? inviter.username() : "", true)
                .lasting(uses(form), lifetime)
                .joining(form.groups(), form.note());
    }

    private static int uses(AccountWish form) {
        return form.uses().matches("[0-9]{1," + LONGEST_USES + "}")
                ? Integer.parseInt(form.uses())
                : 0;
    }

    /** A problem of the form in words for whoever filled it in. */
    static String text(WishProblem problem, Texts texts) {
        return switch (problem.code()) {
            case USERNAME_MALFORMED -> texts.get("adhoc.error.name.malformed");
            case USERNAME_PROMISED -> texts.get("adhoc.error.name.reserved", problem.detail());
            case USERNAME_TAKEN,
                    USERNAME_KEPT_BACK,
                    USERNAME_OF_ADMINISTRATOR,
                    USERNAME_MISSING,
                    USERNAME_UNKNOWN,
                    USERNAME_OF_CONTACT,
                    PASSWORD_READ_ONLY ->
                    texts.get("adhoc.error.name.taken", problem.detail());
            case LIFETIME_OUT_OF_RANGE, LIFETIME_FORBIDDEN -> texts.get("adhoc.error.lifetime");
            case USES_OUT_OF_RANGE, USES_BELOW_USED ->
                    texts.get("adhoc.error.uses", NewInvite.MOST_USES);
            case USES_OF_NAME -> texts.get("adhoc.error.uses.named");
            case USES_FORBIDDEN, GROUP_FORBIDDEN -> texts.get("adhoc.error.administrators");
            case GROUP_UNKNOWN -> texts.get("adhoc.error.group", problem.detail());
            case NOTE_TOO_LONG -> texts.get("adhoc.error.note", NewInvite.LONGEST_NOTE);
            case READ_ONLY_ACCOUNTS -> texts.get("adhoc.error.readOnly");
            case KIND_FORBIDDEN,
                    QUOTA_SPENT,
                    INVITER_MISSING,
                    INVITER_UNKNOWN,
                    INVITER_FORBIDDEN,
                    GROUPS_WITHOUT_ACCOUNT,
                    EMAIL_MALFORMED,
                    REVOKED ->
                    texts.get("adhoc.error.forbidden");
        };
    }
}
