// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;

/**
 * Invites that were made together.
 *
 * @param id what they have in common
 */
public record BatchView(ConsoleFrameView frame, String id, List<ListRowView> invites) {

    /** The invites, numbered. */
    public List<Numbered<ListRowView>> rows() {
        return Numbered.from(1, invites);
    }
}
