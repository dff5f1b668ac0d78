// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;

/**
 * A key as the list shows it.
 *
 * @param created when, in words
 * @param lastUsed when, in words; empty while it was never used
 * @param revoked when, in words; empty while it works
 */
public record ApiKeyRowView(
        String id,
        String name,
        String created,
        String createdBy,
        Optional<String> lastUsed,
        long uses,
        Optional<String> revoked) {

    static ApiKeyRowView of(ApiKey key, Moments moments) {
        return new ApiKeyRowView(
                key.id(),
                key.name().orElse(""),
                moments.text(key.created()),
                key.createdBy().orElse(""),
                moments.text(key.lastUsed()),
                key.uses(),
                moments.text(key.revoked()));
    }
}
