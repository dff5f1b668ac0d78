// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import org.igniterealtime.openfire.plugin.invites.invites.Greeting;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/** What is wrong with a wanted invite, in the words of this API. */
final class WishWords {

    private WishWords() {}

    /**
     * @param lifetime the member that has said how long it lives
     */
    static FieldError error(WishProblem problem, String lifetime) {
        return FieldError.of(
                field(problem, lifetime), code(problem.code()), detail(problem.code()));
    }

    private static String field(WishProblem problem, String lifetime) {
        return switch (problem.field()) {
            case USES -> "uses_allowed";
            case LIFETIME -> lifetime;
            default -> Words.of(problem.field());
        };
    }

    /** A program is not told why a name is kept back, nor who is an administrator. */
    private static String code(Code code) {
        return switch (code) {
            case USERNAME_KEPT_BACK, USERNAME_OF_ADMINISTRATOR -> "username_reserved";
            case GROUP_UNKNOWN -> "unknown_group";
            case INVITER_UNKNOWN -> "unknown_inviter";
            case USERNAME_UNKNOWN -> "unknown_username";
            case EMAIL_MALFORMED -> "malformed_email";
            case USERNAME_MALFORMED -> "malformed_username";
            case GREETING_MALFORMED -> "malformed_greeting";
            default -> Words.of(code);
        };
    }

    private static String detail(Code code) {
        return switch (code) {
            case READ_ONLY_ACCOUNTS -> ProblemType.READ_ONLY_ACCOUNTS.detail();
            case KIND_FORBIDDEN -> "The key may not make invites of this kind.";
            case QUOTA_SPENT -> ProblemType.QUOTA_SPENT.detail();
            case USERNAME_MISSING -> "A reset has to say of whose password.";
            case USERNAME_MALFORMED -> "This cannot be the name of an account.";
            case USERNAME_TAKEN -> "There is an account of this name.";
            case USERNAME_PROMISED -> "Another invite keeps this name for its holder.";
            case USERNAME_KEPT_BACK, USERNAME_OF_ADMINISTRATOR ->
                    "This name is kept back; a key cannot give it away.";
            case USERNAME_UNKNOWN -> "There is no account of this name.";
            case PASSWORD_READ_ONLY -> "The password of this account cannot be set here.";
            case USERNAME_OF_CONTACT -> "Who becomes a contact has a name already.";
            case INVITER_MISSING -> "A contact invite has to say whose contact.";
            case INVITER_UNKNOWN -> "There is no such user, or the account is locked.";
            case INVITER_FORBIDDEN -> "The key may not name an inviter.";
            case SHOWN_AS_FORBIDDEN, SHOWN_AS_MALFORMED, SHOWN_AS_USER ->
                    "The key may not speak for an organisation.";
            case GREETING_FORBIDDEN ->
                    "The key may not greet for an inviter, and a reset greets nobody.";
            case GREETING_MALFORMED ->
                    "A greeting has "
                            + Greeting.LONGEST
                            + " characters and "
                            + Greeting.MOST_LINES
                            + " lines at most, with letters, without links and invisible characters.";
            case USES_OUT_OF_RANGE -> "This can be 1 to " + NewInvite.MOST_USES + ".";
            case USES_OF_NAME -> "An invite that gives a name is for one person.";
            case USES_FORBIDDEN -> "The key may not make invites for so many people.";
            case LIFETIME_OUT_OF_RANGE ->
                    "An invite lives for a moment at least, ten years at most.";
            case LIFETIME_FORBIDDEN -> "The key may not make invites that live so long.";
            case GROUP_UNKNOWN -> "There is no such group.";
            case GROUP_FORBIDDEN -> "The key may not let newcomers join this group.";
            case GROUPS_WITHOUT_ACCOUNT -> "Only new accounts join groups.";
            case NOTE_TOO_LONG -> "A note has " + NewInvite.LONGEST_NOTE + " characters at most.";
            case EMAIL_MALFORMED -> "This is no mail address.";
            case USES_BELOW_USED -> "It was redeemed more often than that.";
            case REVOKED -> ProblemType.INVITE_REVOKED.detail();
        };
    }
}
