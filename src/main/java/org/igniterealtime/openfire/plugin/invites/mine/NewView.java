// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * The form for a new invite.
 *
 * @param back the list
 * @param action where it goes
 * @param guard what it carries
 * @param contacts whether people with a chat address can be invited
 * @param accounts whether people without one can be
 * @param account whether the latter is chosen
 * @param note what was typed before
 * @param greeting the same of what is said to the invitee
 * @param problem what is wrong; may be empty
 * @param hint why people without an address cannot be invited now; may be empty
 */
public record NewView(
        PageFrameView frame,
        String back,
        String action,
        String guard,
        boolean contacts,
        boolean accounts,
        boolean account,
        String note,
        String greeting,
        String problem,
        String hint) {}
