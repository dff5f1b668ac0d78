// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.wording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is to know about an invite.
 *
 * @param facts the people and addresses that it is about
 * @param expires when it stops working; empty for never
 * @param expiresText the same, to be read
 * @param notes what else there is to know, in a sentence each
 */
public record FactsView(
        List<FactView> facts, Optional<Instant> expires, String expiresText, List<String> notes) {}
