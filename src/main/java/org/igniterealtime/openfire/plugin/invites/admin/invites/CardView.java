// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import org.igniterealtime.openfire.plugin.invites.html.QrCode;

/**
 * A card to hand out.
 *
 * @param name for whom it is; may be empty
 * @param heading what it is, in the language of the cards
 * @param address what to type, without {@code https://}
 * @param hint for how many people it is, and until when
 */
public record CardView(String name, String heading, QrCode code, String address, String hint) {}
