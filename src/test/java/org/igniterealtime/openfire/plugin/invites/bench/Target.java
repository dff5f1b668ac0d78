// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.net.URI;
import java.util.Map;

/**
 * A request that is sent again and again.
 *
 * @param body empty for none
 * @param refused whether every answer must be a refusal (4xx); else every one must be a success
 * @param units how many things one request makes; rates count these
 */
record Target(
        String method,
        URI address,
        Map<String, String> headers,
        String body,
        boolean refused,
        int units) {

    static Target get(URI address) {
        return new Target("GET", address, Map.of(), "", false, 1);
    }

    static Target refusal(URI address) {
        return new Target("GET", address, Map.of(), "", true, 1);
    }

    /** The same with these headers and no others. */
    Target with(Map<String, String> headers) {
        return new Target(method, address, headers, body, refused, units);
    }

    /** Sends JSON with a key of the API. */
    static Target json(URI address, String key, String body, int units) {
        return new Target(
                "POST",
                address,
                Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"),
                body,
                false,
                units);
    }

    /** Whether an answer with this status is the one that is wanted. */
    boolean expects(int status) {
        return refused ? status >= 400 && status < 500 : status >= 200 && status < 300;
    }
}
