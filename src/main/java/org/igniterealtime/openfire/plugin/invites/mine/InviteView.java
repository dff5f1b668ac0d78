// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * One invite.
 *
 * @param back the list
 * @param row what the list says of it
 * @param link what to hand on; empty when it does not work any more, or cannot be shown
 * @param code the link as a picture
 * @param text what goes with the link
 * @param mail the address that opens a letter
 * @param greeting what the page behind the link says in the user's name
 * @param revoke where the form for withdrawing it goes
 * @param guard what that form carries
 */
public record InviteView(
        PageFrameView frame,
        String back,
        InviteRowView row,
        String link,
        Optional<QrCode> code,
        String text,
        String mail,
        Optional<String> greeting,
        String revoke,
        String guard) {}
