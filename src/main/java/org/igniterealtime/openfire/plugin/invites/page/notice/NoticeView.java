// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.notice;

import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * A page that only says something.
 *
 * @param text what is the matter
 * @param advice what to do about it
 * @param webChat where those who have an account can chat in a browser; may be empty
 * @param shelf apps for those who have an account; may be empty
 */
public record NoticeView(
        PageFrameView frame, String text, String advice, String webChat, AppShelfView shelf) {}
