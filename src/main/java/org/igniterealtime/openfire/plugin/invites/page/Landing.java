package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Instant;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;

/**
 * What the page of a live invite shows.
 *
 * @param frame what is around it
 * @param lead what the invite does, in a sentence or two
 * @param open what is written on the button
 * @param uri the {@code xmpp:} URI behind the button
 * @param url the https address of this page
 * @param code the same address as a picture
 * @param facts addresses that the invite is about
 * @param expires from when on the invite is dead
 * @param expiresText the same, to be read
 * @param personal whether one person only can redeem it
 * @param steps what to do next
 */
public record Landing(
        Frame frame,
        String lead,
        String open,
        String uri,
        String url,
        QrCode code,
        List<Fact> facts,
        Instant expires,
        String expiresText,
        boolean personal,
        List<Step> steps) {}
