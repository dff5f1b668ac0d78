// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import java.util.Optional;

/**
 * An invite in the list, told apart by whom it is for.
 *
 * @param label for whom it is, else its note, else a part of its id
 * @param note its note where the label is something else; may be empty
 * @param groups what a new account joins, separated by commas
 * @param usedBy the user names or addresses that have redeemed it
 * @param state its state as a word of the frame's style sheet
 * @param ends how long it still lives; empty when it is dead, or lives for ever
 * @param link what to send; empty when it is dead, or cannot be shown here
 */
public record ListRowView(
        InviteRowView invite,
        String label,
        String note,
        String groups,
        List<RedeemerView> usedBy,
        String state,
        Optional<String> ends,
        Optional<String> link) {}
