package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Instant;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;

/**
 * What the page of a live invite shows.
 *
 * @param frame what is around it
 * @param lead what the invite does, in a sentence or two
 * @param actions how to redeem it
 * @param url the https address of this page
 * @param code the same address as a picture
 * @param facts addresses that the invite is about
 * @param expires from when on the invite is dead
 * @param expiresText the same, to be read
 * @param personal whether one person only can redeem it
 * @param steps what to do next
 * @param shelf the apps to choose from; may be empty
 */
public record LandingView(
        PageFrameView frame,
        String lead,
        ActionsView actions,
        String url,
        QrCode code,
        List<FactView> facts,
        Instant expires,
        String expiresText,
        boolean personal,
        List<StepView> steps,
        AppShelfView shelf) {}
