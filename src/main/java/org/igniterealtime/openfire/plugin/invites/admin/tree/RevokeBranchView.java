// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.tree;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.invites.ListRowView;

/**
 * The step before all open invites of a branch are revoked.
 *
 * @param people how many are in the branch
 * @param more whether there are more people or invites than are revoked at once
 */
public record RevokeBranchView(
        ConsoleFrameView frame,
        PersonRowView person,
        int people,
        List<ListRowView> invites,
        boolean more) {}
