// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.welcome;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppCardView;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * What the page shows when the account is there, or its password is set.
 *
 * @param frame what is around it
 * @param lead what has happened
 * @param address of the account
 * @param hello who is on the contact list already; may be empty
 * @param organisation on whose behalf the invite was, in plain text
 * @param webChat where to chat in a browser; may be empty
 * @param heading of the section about apps
 * @param text what to do with them
 * @param chosen the app that was chosen before, or none
 * @param shelf the apps to choose from; may be empty
 */
public record DoneView(
        PageFrameView frame,
        String lead,
        String address,
        String hello,
        Optional<String> organisation,
        String webChat,
        String heading,
        String text,
        List<AppCardView> chosen,
        AppShelfView shelf) {}
