// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * One's invites.
 *
 * @param address of who is signed in
 * @param guard what the form carries
 * @param out where the form for signing out goes
 * @param create where a new invite is made; empty for somebody who may make none
 * @param said what has just been done; may be empty
 * @param none whether there is none at all
 * @param older where the older ones are; may be empty
 */
public record HomeView(
        PageFrameView frame,
        String address,
        String guard,
        String out,
        String create,
        String said,
        List<InviteRowView> invites,
        boolean none,
        String older) {}
