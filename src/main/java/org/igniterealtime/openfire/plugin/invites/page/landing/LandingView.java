// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.landing;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.page.apps.InstallView;
import org.igniterealtime.openfire.plugin.invites.page.wording.FactsView;
import org.igniterealtime.openfire.plugin.invites.page.wording.StepView;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * What the page of a live invite shows.
 *
 * @param frame what is around it
 * @param lead what the invite does, in a sentence or two
 * @param organisation on whose behalf it is, in plain text
 * @param greeting what the inviter says, in one line of plain text or more
 * @param actions how to redeem it
 * @param install the app to get before that, or none
 * @param url the https address of this page
 * @param code the same address as a picture
 * @param facts what there is to know about the invite
 * @param steps what to do next
 * @param shelf the apps to choose from; may be empty
 * @param inHand whether the visitor's device is a phone: then the code, which is for phones, comes
 *     last
 */
public record LandingView(
        PageFrameView frame,
        String lead,
        Optional<String> organisation,
        Optional<String> greeting,
        ActionsView actions,
        List<InstallView> install,
        String url,
        QrCode code,
        FactsView facts,
        List<StepView> steps,
        AppShelfView shelf,
        boolean inHand) {}
