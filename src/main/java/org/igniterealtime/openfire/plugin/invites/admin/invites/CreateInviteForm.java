// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * A new account invite as it was typed.
 *
 * @param username the preset name; empty when the invitee chooses
 * @param inviter who becomes a contact of the newcomer; empty for nobody
 * @param groups those that are ticked
 * @param makesAdministrator whether the box about administrators is ticked, for this very name
 * @param wrong the fields whose text is no good, each with a text that says why
 */
public record CreateInviteForm(
        TypedDuration lifetime,
        String uses,
        String username,
        String inviter,
        List<String> groups,
        String note,
        boolean makesAdministrator,
        Map<String, String> wrong) {

    /** The field with the name, when the name is an administrator's. */
    static final String ADMINISTRATOR = "administrator";

    /** Nothing typed yet; an empty length of time offers the unit of the usual one. */
    static CreateInviteForm empty(Duration usual) {
        return new CreateInviteForm(
                TypedDuration.empty(usual), "1", "", "", List.of(), "", false, Map.of());
    }

    static CreateInviteForm typed(FormText typed) {
        return new CreateInviteForm(
                TypedDuration.typed(typed.text("lifetime"), typed.text("unit")),
                typed.text("uses"),
                typed.text("username"),
                typed.text("inviter"),
                typed.all("group"),
                typed.text("note"),
                typed.has("makesAdministrator")
                        && typed.text("makesAdministrator").equals(typed.text("username")),
                Map.of());
    }

    /** What is wanted; what cannot be read is out of range. */
    InviteWish wish() {
        Optional<Duration> time =
                lifetime.isEmpty()
                        ? Optional.empty()
                        : Optional.of(lifetime.duration().orElse(Duration.ZERO));
        return InviteWish.of(Kind.ACCOUNT)
                .named(username)
                .from(inviter, true)
                .lasting(number(uses), time)
                .joining(groups, note)
                .makingAdministrator(makesAdministrator);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The form with what is wrong beside its fields. */
    CreateInviteForm with(List<WishProblem> problems, Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        problems.forEach(problem -> words.putIfAbsent(field(problem), text(problem, texts)));
        return new CreateInviteForm(
                lifetime, uses, username, inviter, groups, note, makesAdministrator, words);
    }

    private static String field(WishProblem problem) {
        return switch (problem.field()) {
            case USERNAME ->
                    problem.code() == WishProblem.Code.USERNAME_OF_ADMINISTRATOR
                            ? ADMINISTRATOR
                            : "username";
            case KIND, EMAIL, STATE -> "kind";
            case INVITER -> "inviter";
            case USES -> "uses";
            case LIFETIME -> "lifetime";
            case GROUPS -> "groups";
            case NOTE -> "note";
        };
    }

    private static String text(WishProblem problem, Texts texts) {
        return switch (problem.code()) {
            case USERNAME_MALFORMED,
                    USERNAME_MISSING,
                    USERNAME_OF_CONTACT,
                    USERNAME_UNKNOWN,
                    USERNAME_KEPT_BACK,
                    PASSWORD_READ_ONLY ->
                    texts.get("admin.create.nameMalformed");
            case USERNAME_TAKEN -> texts.get("admin.create.nameTaken");
            case USERNAME_PROMISED -> texts.get("admin.create.nameReserved");
            case USERNAME_OF_ADMINISTRATOR -> texts.get("admin.create.ofAdministrator");
            case INVITER_MISSING, INVITER_UNKNOWN, INVITER_FORBIDDEN ->
                    texts.get("admin.create.inviterUnknown");
            case USES_OF_NAME -> texts.get("admin.create.usesOfName");
            case USES_OUT_OF_RANGE, USES_FORBIDDEN, USES_BELOW_USED ->
                    texts.get("admin.create.usesWrong");
            case LIFETIME_OUT_OF_RANGE, LIFETIME_FORBIDDEN -> texts.get("admin.span.wrong");
            case GROUP_UNKNOWN, GROUP_FORBIDDEN, GROUPS_WITHOUT_ACCOUNT ->
                    texts.get("admin.create.groupUnknown", problem.detail());
            case NOTE_TOO_LONG -> texts.get("admin.create.noteTooLong");
            case READ_ONLY_ACCOUNTS, KIND_FORBIDDEN, QUOTA_SPENT, EMAIL_MALFORMED, REVOKED ->
                    texts.get("admin.create.readOnly");
        };
    }

    boolean isGood() {
        return wrong.isEmpty();
    }
}
