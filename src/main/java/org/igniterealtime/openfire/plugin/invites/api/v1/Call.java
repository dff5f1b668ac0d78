// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;

/**
 * A request that may be made with its key.
 *
 * @param key a good one
 * @param id what stands for {@code {id}} in the path; empty where the path has none
 * @param query as it came; empty for none
 * @param body without members when the request has none
 * @param octets the same as it came
 * @param requestKeys the headers Idempotency-Key, of which there should be one or none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and read once.
record Call(
        ApiKey key,
        String id,
        String query,
        JsonObject body,
        byte[] octets,
        List<String> requestKeys) {

    Call(ApiKey key, String id, String query) {
        this(key, id, query, new JsonObject(), new byte[0], List.of());
    }

    Call with(JsonObject json, byte[] asItCame) {
        return new Call(key, id, query, json, asItCame, requestKeys);
    }

    Call once(List<String> headers) {
        return new Call(key, id, query, body, octets, List.copyOf(headers));
    }

    /** What two requests share of which one waits for the other; empty for all others. */
    String turn() {
        return requestKeys.isEmpty() ? "" : key.id() + "/" + requestKeys.get(0);
    }

    /** As whom the key makes invites. */
    Source source() {
        return Source.key(key.id());
    }

    /** Whether the key has had this made itself. */
    boolean isOwn(Source maker) {
        return maker.equals(source());
    }
}
