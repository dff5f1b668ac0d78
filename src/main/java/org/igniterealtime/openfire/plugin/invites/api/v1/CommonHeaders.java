// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.Preflight;

/**
 * What every answer has: scripts on any site may ask (the Fetch standard), since only the key
 * counts, and no answer is kept on the way.
 */
final class CommonHeaders {

    private CommonHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, OPTIONS");
        response.setHeader(
                "Access-Control-Allow-Headers",
                Preflight.allowedHeaders(
                        request, "Authorization", "Content-Type", "Idempotency-Key"));
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Location, Link, Retry-After, RateLimit, RateLimit-Policy, WWW-Authenticate");
        response.setHeader("Access-Control-Max-Age", "7200");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
