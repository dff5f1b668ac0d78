// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.notice;

import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * The page on which somebody says that a mail was not for them.
 *
 * @param text what happens then
 * @param action where the form goes, relative to this page
 */
public record NotForMeView(PageFrameView frame, String text, String action) {}
