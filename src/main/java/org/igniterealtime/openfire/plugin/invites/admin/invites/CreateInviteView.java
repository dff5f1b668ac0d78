// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;

/**
 * The forms for a new invite and for a reset link, with what was typed.
 *
 * @param groups all existing groups
 * @param mayLiveForEver whether the settings allow invites that never expire
 * @param mayMail whether mails can be sent
 * @param readOnly whether this server cannot make accounts, and so neither form would do anything
 */
public record CreateInviteView(
        ConsoleFrameView frame,
        TypedDuration defaultLifetime,
        CreateInviteForm form,
        ResetForm reset,
        List<String> groups,
        boolean mayLiveForEver,
        boolean mayMail,
        boolean readOnly) {

    /** What the form can make. */
    public List<String> kinds() {
        return CreateInviteForm.KINDS;
    }
}
