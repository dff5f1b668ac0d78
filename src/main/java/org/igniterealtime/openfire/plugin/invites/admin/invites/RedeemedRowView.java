// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * One use of an invite, in words.
 *
 * @param redeemer who redeemed it
 * @param door by which way
 * @param time when it was done, or that it is under way
 */
public record RedeemedRowView(RedeemerView redeemer, String door, String time) {

    static RedeemedRowView of(Claim claim, Accounts accounts, Texts texts, Moments moments) {
        return new RedeemedRowView(
                RedeemerView.of(claim.redeemer(), accounts),
                texts.get("admin.door." + Columns.word(claim.door())),
                moments.text(claim.completed()).orElseGet(() -> texts.get("admin.underWay")));
    }
}
