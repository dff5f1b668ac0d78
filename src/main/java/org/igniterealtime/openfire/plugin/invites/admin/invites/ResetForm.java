// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
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
 * A link that sets a user's password, as it was typed.
 *
 * @param username whose password
 * @param lifetime empty for a day
 * @param wrong the invalid fields, each with a text that says why
 */
public record ResetForm(
        String username, TypedDuration lifetime, String note, Map<String, String> wrong) {

    /** As short as practical: whoever has the link has the account. */
    private static final Duration LIFETIME = Duration.ofDays(1);

    static final ResetForm EMPTY = new ResetForm("", TypedDuration.empty(LIFETIME), "", Map.of());

    static ResetForm typed(FormText typed) {
        return new ResetForm(
                typed.text("resetUsername"),
                TypedDuration.typed(typed.text("resetLifetime"), typed.text("resetUnit")),
                typed.text("resetNote"),
                Map.of());
    }

    /** What is wanted. */
    InviteWish wish() {
        Optional<Duration> time = InviteFields.time(lifetime).or(() -> Optional.of(LIFETIME));
        return InviteWish.of(Kind.RESET).named(username).lasting(1, time).joining(List.of(), note);
    }

    /** The form with what is wrong beside its fields. */
    ResetForm with(List<WishProblem> problems, Texts texts) {
        return new ResetForm(username, lifetime, note, InviteFields.wrong(problems, texts));
    }

    /** How long the link works when nothing is typed. */
    public TypedDuration usual() {
        return TypedDuration.of(LIFETIME);
    }

    boolean isGood() {
        return wrong.isEmpty();
    }
}
