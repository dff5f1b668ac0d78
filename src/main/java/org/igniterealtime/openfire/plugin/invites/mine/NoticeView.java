// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * A page that only says something.
 *
 * @param link what the link says that leads on; empty for none
 */
public record NoticeView(PageFrameView frame, String text, String link, String href) {}
