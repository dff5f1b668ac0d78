// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.many;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.OnceOnly;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;

/**
 * The form for several invites, and what would become of it.
 *
 * @param preview the rows as they were understood; empty before anything was sent
 * @param once marks the form, so that it works once
 * @param mailIsSetUp whether mails can be sent
 * @param groups all existing groups
 */
public record ManyView(
        ConsoleFrameView frame,
        ManyForm form,
        List<Row> preview,
        String once,
        TypedDuration usualLifetime,
        List<String> groups,
        boolean mayLiveForEver,
        boolean mailIsSetUp) {

    /**
     * A row of the preview.
     *
     * @param number counted from 1
     * @param problems what is wrong with it, in words
     */
    public record Row(int number, ManyRow row, List<String> problems) {}

    public String onceField() {
        return OnceOnly.FIELD;
    }

    /** How many rows have something wrong. */
    public int wrongRows() {
        return (int) preview.stream().filter(row -> !row.problems().isEmpty()).count();
    }

    /** Whether it can be made as it is. */
    public boolean isGood() {
        return !preview.isEmpty() && wrongRows() == 0 && form.wrong().isEmpty();
    }

    /** Whether some of them can be mailed. */
    public boolean mayMail() {
        return mailIsSetUp && preview.stream().anyMatch(row -> !row.row().email().isEmpty());
    }

    /** What is wrong with something that all have in common and that has no field of its own. */
    public Optional<String> elsewhere() {
        return Optional.ofNullable(form.wrong().get("kind"));
    }
}
