// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.mail.MailBoxView;

/**
 * One invite.
 *
 * @param link what to hand to the invitee; empty when it is dead, or its link cannot be shown here
 * @param isReset whether it sets a password instead of inviting somebody
 * @param warning what an administrator has to know of it; empty for nothing
 * @param email to whom it was made; empty for nobody in particular
 * @param mail what was mailed
 * @param batch the page of what was made together with it; empty when it was made alone
 * @param groups what a new account joins
 * @param redeemed who has used it, the oldest first
 * @param events what has happened to it, the latest first
 * @param change what can be changed; empty when it was revoked
 * @param offered the groups to choose from; empty when it makes no account
 */
public record InviteView(
        ConsoleFrameView frame,
        InviteRowView invite,
        Optional<LinkView> link,
        boolean isReset,
        Optional<String> warning,
        Optional<String> email,
        MailBoxView mail,
        Optional<String> batch,
        List<String> groups,
        List<RedeemedRowView> redeemed,
        List<EventRowView> events,
        Optional<ChangeInviteForm> change,
        List<String> offered,
        boolean mayLiveForEver) {}
