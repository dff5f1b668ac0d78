// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;

/** The step before an invite is revoked. */
public record RevokeInviteView(ConsoleFrameView frame, InviteRowView invite) {}
