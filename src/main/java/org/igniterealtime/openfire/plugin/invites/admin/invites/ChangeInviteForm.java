// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.issue.InviteChange;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * What can be changed of an invite, as it is or as it was typed.
 *
 * @param lifetime from now on; empty to leave the end as it is
 * @param forEver whether it never expires
 * @param groups those that are ticked
 * @param wrong the invalid fields, each with a text that says why
 */
public record ChangeInviteForm(
        TypedDuration lifetime,
        boolean forEver,
        String uses,
        List<String> groups,
        String note,
        String greeting,
        Map<String, String> wrong) {

    static ChangeInviteForm of(Invite invite, List<String> groups) {
        return new ChangeInviteForm(
                TypedDuration.typed("", ""),
                invite.expires().isEmpty(),
                Integer.toString(invite.usesAllowed()),
                groups,
                invite.note().orElse(""),
                invite.greeting().orElse(""),
                Map.of());
    }

    static ChangeInviteForm typed(FormText typed) {
        return new ChangeInviteForm(
                TypedDuration.typed(typed.text("lifetime"), typed.text("unit")),
                typed.has("forEver"),
                typed.text("uses"),
                typed.all("group"),
                typed.text("note"),
                typed.lines("greeting"),
                Map.of());
    }

    /**
     * The change that was asked for.
     *
     * @param groups those of the invite as it is
     */
    InviteChange change(Invite invite, List<String> groups) {
        ChangeInviteForm is = of(invite, groups);
        InviteChange change =
                new InviteChange(
                        uses.equals(is.uses)
                                ? Optional.empty()
                                : Optional.of(InviteFields.number(uses)),
                        InviteFields.time(lifetime),
                        false,
                        Optional.of(note),
                        Optional.of(greeting),
                        Set.copyOf(this.groups).equals(Set.copyOf(groups))
                                ? Optional.empty()
                                : Optional.of(this.groups));
        if (forEver) {
            return change.livingForEver();
        }
        // It used to be endless, so it needs an end.
        return is.forEver && lifetime.isEmpty() ? change.living(Duration.ZERO) : change;
    }

    /** The form with what is wrong beside its fields. */
    ChangeInviteForm with(List<WishProblem> problems, Texts texts) {
        return new ChangeInviteForm(
                lifetime,
                forEver,
                uses,
                groups,
                note,
                greeting,
                InviteFields.wrong(problems, texts));
    }

    boolean isGood() {
        return wrong.isEmpty();
    }
}
