// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * The button that signs in.
 *
 * @param address whom
 * @param action where the form goes
 * @param guard what it carries
 */
public record LinkView(PageFrameView frame, String address, String action, String guard) {}
