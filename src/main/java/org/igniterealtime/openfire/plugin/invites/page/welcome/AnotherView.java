// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.welcome;

import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * What somebody sees who has made an account with an invite for several people, and comes back.
 *
 * @param address of the account
 * @param welcome where it is shown, relative to the page
 * @param another where one more is made, relative to the page
 */
public record AnotherView(PageFrameView frame, String address, String welcome, String another) {}
