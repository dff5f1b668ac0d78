// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * A new invite as it was typed.
 *
 * @param kind one of {@link #KINDS}
 * @param forEver whether it never expires
 * @param username the preset name; empty when the invitee chooses
 * @param inviter who becomes a contact of the newcomer; empty for nobody
 * @param shownAs the organisation on whose behalf it is; empty for none
 * @param greeting what the inviter says to the newcomer; empty for nothing
 * @param groups those that are ticked
 * @param email where it is to be mailed; empty for nowhere
 * @param mailsNow whether to mail it as soon as it is made
 * @param makesAdministrator whether the box about administrators is ticked, for this very name
 * @param wrong the invalid fields, each with a text that says why
 */
public record CreateInviteForm(
        String kind,
        TypedDuration lifetime,
        boolean forEver,
        String uses,
        String username,
        String inviter,
        String shownAs,
        String greeting,
        List<String> groups,
        String note,
        String email,
        boolean mailsNow,
        boolean makesAdministrator,
        Map<String, String> wrong) {

    /** The kinds that this form can make; resets have a form of their own. */
    public static final List<String> KINDS = List.of("account", "contact", "contactOnly");

    /** The empty form; the lifetime's unit is that of the default. */
    static CreateInviteForm empty(Duration usual) {
        return new CreateInviteForm(
                KINDS.get(0),
                TypedDuration.empty(usual),
                false,
                "1",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                false,
                false,
                Map.of());
    }

    static CreateInviteForm typed(FormText typed) {
        String kind = typed.text("kind");
        return new CreateInviteForm(
                KINDS.contains(kind) ? kind : KINDS.get(0),
                TypedDuration.typed(typed.text("lifetime"), typed.text("unit")),
                typed.has("forEver"),
                typed.text("uses"),
                typed.text("username"),
                typed.text("inviter"),
                typed.text("shownAs"),
                typed.lines("greeting"),
                typed.all("group"),
                typed.text("note"),
                typed.text("email"),
                typed.has("mailsNow"),
                typed.has("makesAdministrator")
                        && typed.text("makesAdministrator").equals(typed.text("username")),
                Map.of());
    }

    /** The wish that was typed; a number that cannot be read becomes one out of range. */
    InviteWish wish() {
        InviteWish wish =
                InviteWish.of(kind.equals("account") ? Kind.ACCOUNT : Kind.CONTACT)
                        .named(username)
                        .from(inviter, !kind.equals("contactOnly"))
                        .shownAs(shownAs)
                        .greeting(greeting)
                        .lasting(InviteFields.number(uses), InviteFields.time(lifetime))
                        .joining(groups, note)
                        .mailedTo(email)
                        .makingAdministrator(makesAdministrator);
        return forEver ? wish.livingForEver() : wish;
    }

    /** The form with what is wrong beside its fields. */
    CreateInviteForm with(List<WishProblem> problems, Texts texts) {
        return new CreateInviteForm(
                kind,
                lifetime,
                forEver,
                uses,
                username,
                inviter,
                shownAs,
                greeting,
                groups,
                note,
                email,
                mailsNow,
                makesAdministrator,
                InviteFields.wrong(problems, texts));
    }

    boolean isGood() {
        return wrong.isEmpty();
    }
}
