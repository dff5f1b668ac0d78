// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.look;

import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;

/**
 * The page of the logo.
 *
 * @param picture where the present one is shown, relative to the page; empty while there is none
 */
public record LogoView(ConsoleFrameView frame, String picture) {}
