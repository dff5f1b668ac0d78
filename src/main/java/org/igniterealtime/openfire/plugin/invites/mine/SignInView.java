// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * The form for signing in.
 *
 * @param site what the server calls itself
 * @param action where it goes
 * @param link where it goes to have a link sent instead
 * @param name what was typed before
 * @param guard what it carries
 * @param problem what was wrong; may be empty
 */
public record SignInView(
        PageFrameView frame,
        String site,
        String action,
        String link,
        String name,
        String guard,
        String problem) {}
