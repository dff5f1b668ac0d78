// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.invites.Greeting;
import org.igniterealtime.openfire.plugin.invites.invites.OrganisationText;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * What the forms about invites have in common: how fields are read, and what is wrong with them.
 */
public final class InviteFields {

    /** The field with the name, when the name is an administrator's. */
    static final String ADMINISTRATOR = "administrator";

    private InviteFields() {}

    /** A number of uses; 0, which is out of range, when the text is not a number. */
    static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /**
     * A lifetime; empty when nothing was typed, and out of range when the text is not a length of
     * time.
     */
    public static Optional<Duration> time(TypedDuration typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(typed.duration().orElse(Duration.ZERO));
    }

    /** A text for each invalid field. */
    public static Map<String, String> wrong(List<WishProblem> problems, Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        problems.forEach(problem -> words.putIfAbsent(field(problem), text(problem, texts)));
        return words;
    }

    private static String field(WishProblem problem) {
        return switch (problem.field()) {
            case USERNAME ->
                    problem.code() == WishProblem.Code.USERNAME_OF_ADMINISTRATOR
                            ? ADMINISTRATOR
                            : "username";
            case KIND, STATE -> "kind";
            case EMAIL -> "email";
            case INVITER -> "inviter";
            case SHOWN_AS -> "shownAs";
            case USES -> "uses";
            case LIFETIME -> "lifetime";
            case GROUPS -> "groups";
            case NOTE -> "note";
            case GREETING -> "greeting";
        };
    }

    /** The same for one problem. */
    public static String text(WishProblem problem, Texts texts) {
        return switch (problem.code()) {
            case USERNAME_MALFORMED, USERNAME_KEPT_BACK -> texts.get("admin.create.nameMalformed");
            case USERNAME_MISSING, USERNAME_UNKNOWN -> texts.get("admin.create.noAccount");
            case PASSWORD_READ_ONLY -> texts.get("admin.create.passwordReadOnly");
            case USERNAME_OF_CONTACT -> texts.get("admin.create.nameOfContact");
            case USERNAME_TAKEN -> texts.get("admin.create.nameTaken");
            case USERNAME_PROMISED -> texts.get("admin.create.nameReserved");
            case USERNAME_OF_ADMINISTRATOR -> texts.get("admin.create.ofAdministrator");
            case INVITER_MISSING, INVITER_UNKNOWN, INVITER_FORBIDDEN ->
                    texts.get("admin.create.inviterUnknown");
            case SHOWN_AS_FORBIDDEN, SHOWN_AS_MALFORMED ->
                    texts.get("admin.create.shownAsWrong", OrganisationText.LONGEST);
            case SHOWN_AS_USER -> texts.get("admin.create.shownAsUser");
            case GREETING_FORBIDDEN, GREETING_MALFORMED ->
                    texts.get("admin.create.greetingWrong", Greeting.MOST_LINES, Greeting.LONGEST);
            case USES_OF_NAME -> texts.get("admin.create.usesOfName");
            case USES_OUT_OF_RANGE, USES_FORBIDDEN -> texts.get("admin.create.usesWrong");
            case USES_BELOW_USED -> texts.get("admin.invite.usesBelow", problem.detail());
            case LIFETIME_OUT_OF_RANGE, LIFETIME_FORBIDDEN -> texts.get("admin.span.wrong");
            case GROUPS_WITHOUT_ACCOUNT -> texts.get("admin.create.groupsWithoutAccount");
            case GROUP_UNKNOWN, GROUP_FORBIDDEN ->
                    texts.get("admin.create.groupUnknown", problem.detail());
            case NOTE_TOO_LONG -> texts.get("admin.create.noteTooLong");
            case REVOKED -> texts.get("admin.invite.changeRevoked");
            case EMAIL_MALFORMED -> texts.get("admin.create.emailMalformed");
            case READ_ONLY_ACCOUNTS, KIND_FORBIDDEN, QUOTA_SPENT ->
                    texts.get("admin.create.readOnly");
        };
    }
}
