// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/**
 * A key as the list shows it.
 *
 * @param scopes what it may do, in the words of the API
 * @param created when, in words
 * @param lastUsed when, in words; empty while it was never used
 * @param quota what it has left today; empty for a key without a limit
 * @param expires when it ends by itself, in words; empty for never
 * @param expired whether that has come
 * @param revoked when, in words; empty while it was not withdrawn
 */
public record ApiKeyRowView(
        String id,
        String name,
        String scopes,
        String created,
        String createdBy,
        Optional<String> lastUsed,
        Optional<Quota> quota,
        long uses,
        Optional<String> expires,
        boolean expired,
        Optional<String> revoked) {

    /**
     * Writes a key for the list.
     *
     * @param quota what it has left today
     * @param now in milliseconds since 1970
     */
    static ApiKeyRowView of(ApiKey key, Optional<Quota> quota, Moments moments, long now) {
        return new ApiKeyRowView(
                key.id(),
                key.name().orElse(""),
                key.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", ")),
                moments.text(key.created()),
                key.createdBy().orElse(""),
                moments.text(key.lastUsed()),
                quota,
                key.uses(),
                moments.text(key.expires()),
                key.hasExpired(now),
                moments.text(key.revoked()));
    }
}
