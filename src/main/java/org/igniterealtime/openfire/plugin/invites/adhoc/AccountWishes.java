// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Greeting;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Puts a filled-in form into the core's terms, and what is wrong with it into words. */
final class AccountWishes {

    private static final int LONGEST_USES = 9;

    private AccountWishes() {}

    /** The wish that was typed; a number that cannot be read becomes one out of range. */
    static InviteWish wish(AccountWish form, WishedKind kind, Inviter inviter) {
        Optional<Lifetime> lifetime = Lifetime.of(form.lifetime());
        InviteWish wish =
                InviteWish.of(kind.kind())
                        .named(form.username())
                        .from(from(form, kind, inviter), kind.mayRegister())
                        .lasting(
                                uses(form),
                                lifetime.map(Lifetime::duration).orElse(Optional.of(Duration.ZERO)))
                        .greeting(form.greeting())
                        .joining(form.groups(), form.note());
        return lifetime.filter(Lifetime.NEVER::equals).isPresent() ? wish.livingForEver() : wish;
    }

    /** Whose contact the invitee becomes; blank for nobody's. */
    private static String from(AccountWish form, WishedKind kind, Inviter inviter) {
        String named = form.inviter().isEmpty() ? inviter.username() : form.inviter();
        return switch (kind) {
            case ACCOUNT -> form.contact() || !form.inviter().isEmpty() ? named : "";
            case CONTACT, CONTACT_ONLY -> named;
            case RESET -> "";
        };
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
            case USERNAME_TAKEN, USERNAME_KEPT_BACK, USERNAME_OF_ADMINISTRATOR ->
                    texts.get("adhoc.error.name.taken", problem.detail());
            case USERNAME_MISSING -> texts.get("adhoc.error.name.missing");
            case USERNAME_UNKNOWN, INVITER_UNKNOWN, INVITER_MISSING ->
                    texts.get("adhoc.error.name.unknown", problem.detail());
            case USERNAME_OF_CONTACT -> texts.get("adhoc.error.name.contact");
            case PASSWORD_READ_ONLY -> texts.get("adhoc.error.name.readOnly", problem.detail());
            case LIFETIME_OUT_OF_RANGE, LIFETIME_FORBIDDEN -> texts.get("adhoc.error.lifetime");
            case USES_OUT_OF_RANGE, USES_BELOW_USED ->
                    texts.get("adhoc.error.uses", NewInvite.MOST_USES);
            case USES_OF_NAME -> texts.get("adhoc.error.uses.named");
            case USES_FORBIDDEN, GROUP_FORBIDDEN, INVITER_FORBIDDEN ->
                    texts.get("adhoc.error.administrators");
            case GROUP_UNKNOWN -> texts.get("adhoc.error.group", problem.detail());
            case GROUPS_WITHOUT_ACCOUNT -> texts.get("adhoc.error.groups");
            case NOTE_TOO_LONG -> texts.get("adhoc.error.note", NewInvite.LONGEST_NOTE);
            case GREETING_MALFORMED ->
                    texts.get("adhoc.error.greeting", Greeting.MOST_LINES, Greeting.LONGEST);
            case READ_ONLY_ACCOUNTS -> texts.get("adhoc.error.readOnly");
            case SHOWN_AS_FORBIDDEN, SHOWN_AS_MALFORMED, SHOWN_AS_USER, GREETING_FORBIDDEN ->
                    texts.get("adhoc.error.forbidden");
            case KIND_FORBIDDEN, QUOTA_SPENT, EMAIL_MALFORMED, REVOKED ->
                    texts.get("adhoc.error.forbidden");
        };
    }
}
