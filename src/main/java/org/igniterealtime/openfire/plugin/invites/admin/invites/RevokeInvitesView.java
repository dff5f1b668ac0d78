// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;

/**
 * The step before several invites are revoked.
 *
 * @param fields the list to go back to, see {@link InviteFilter#fields}
 */
public record RevokeInvitesView(ConsoleFrameView frame, List<ListRowView> invites, String fields) {}
