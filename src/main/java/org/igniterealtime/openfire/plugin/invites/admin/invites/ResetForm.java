// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;

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

    static ResetForm typed(FormText typed) {
        return new ResetForm(typed.text("resetUsername"), Optional.empty());
    }

    /** What is wanted. */
    InviteWish wish() {
        return InviteWish.of(Kind.RESET).named(username).lasting(1, Optional.of(LIFETIME));
    }

    /** The form with what is wrong with it. */
    ResetForm with(List<WishProblem> problems) {
        boolean readOnly =
                problems.stream().anyMatch(p -> p.code() == WishProblem.Code.PASSWORD_READ_ONLY);
        return new ResetForm(
                username,
                Optional.of(readOnly ? "admin.create.passwordReadOnly" : "admin.create.noAccount"));
    }

    boolean isGood() {
        return wrong.isEmpty();
    }
}
