package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Instant;
import java.util.List;

/**
 * What there is to know about an invite.
 *
 * @param facts the people and addresses that it is about
 * @param expires from when on it is dead
 * @param expiresText the same, to be read
 * @param notes what else there is to know, in a sentence each
 */
public record FactsView(
        List<FactView> facts, Instant expires, String expiresText, List<String> notes) {}
