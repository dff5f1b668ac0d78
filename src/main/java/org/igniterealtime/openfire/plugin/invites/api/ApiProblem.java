// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import javax.servlet.http.HttpServletResponse;

/** An error as {@code application/problem+json} (RFC 9457). Holds nothing secret. */
enum ApiProblem {
    BODY_NOT_EMPTY(400, "Bad Request", "This request takes no body."),
    BAD_QUERY(400, "Bad Request", "The query of this request is not understood."),
    NO_VALID_KEY(
            403,
            "Forbidden",
            "A valid API key is needed, as ?key=ID/SECRET or as Authorization: Bearer ID/SECRET."),
    INSUFFICIENT_SCOPE(
            403,
            "Forbidden",
            "insufficient_scope: the key may not make invites; it would need invites:create."),
    NOT_FOUND(404, "Not Found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed", "Invites are created with GET or POST."),
    NO_ACCOUNTS(
            409,
            "Conflict",
            "This server's accounts are kept where it may only read; no invite can make one."),
    BODY_TOO_SLOW(408, "Request Timeout", "The body did not arrive in time."),
    BODY_TOO_LONG(413, "Content Too Large", "The body is too long."),
    UNSUPPORTED_BODY(415, "Unsupported Media Type", "This request takes no body."),
    NOT_SO(422, "Unprocessable Content", "The key may not make such an invite."),
    QUOTA_SPENT(429, "Too Many Requests", "The key has made its invites of today (UTC)."),
    TOO_MANY_WRONG_KEYS(
            429,
            "Too Many Requests",
            "Too many wrong keys came from this address. A valid key is always accepted."),
    FAILED(500, "Internal Server Error", "The server failed; its log says why."),
    STORE_AWAY(
            503, "Service Unavailable", "The server cannot reach its database. Try again later."),
    BUSY(503, "Service Unavailable", "Too many requests at the same time. Try again soon."),
    PREFETCH(
            503,
            "Service Unavailable",
            "A browser asks for this in advance; an invite is made when somebody wants it.");

    private final int status;
    private final String title;
    private final String detail;

    ApiProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    void send(HttpServletResponse response) throws IOException {
        send(response, detail);
    }

    /** The same with what is wrong in this case; nothing secret. */
    void send(HttpServletResponse response, String words) throws IOException {
        JsonObject body = new JsonObject();
        body.addProperty("type", "about:blank");
        body.addProperty("title", title);
        body.addProperty("status", status);
        body.addProperty("detail", words);
        response.setStatus(status);
        Json.send(response, "application/problem+json", body);
    }
}
