// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.util.Locale;

/**
 * Why a request was refused (RFC 9457). Its name in lower case is the {@code code} that programs go
 * by, and never changes; the detail is for people.
 */
enum ProblemType {
    MALFORMED_JSON(400, "The body is not a JSON object that everybody would read alike."),
    MALFORMED_REQUEST(400, "The request broke off, or is not HTTP as everybody would read it."),
    UNAUTHORIZED(401, "A valid API key is needed, as Authorization: Bearer ID/SECRET."),
    INSUFFICIENT_SCOPE(403, "The key may not do this. It would need the scope that is named."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "This address takes other methods; the header Allow lists them."),
    BODY_TOO_SLOW(408, "The body did not arrive within 10 seconds."),
    READ_ONLY_ACCOUNTS(
            409, "This server's accounts are kept where it may only read; no invite can make one."),
    INVITE_REVOKED(409, "The invite was revoked. That is for good."),
    REQUEST_IN_PROGRESS(
            409, "The first request with this Idempotency-Key has not been answered. Try again."),
    KEY_PROVISIONED(409, "The key stands in the server's configuration and is changed there."),
    KEY_CHANGED(409, "Somebody else has given the key a new secret at the same moment."),
    MAIL_NOT_SET_UP(409, "The server has no mail server, or no address to send from."),
    MAIL_ON_ITS_WAY(409, "A mail about this invite has not left yet."),
    INVITE_OVER(409, "The invite can no longer be redeemed."),
    LINK_UNREADABLE(409, "This server cannot read the link of this invite."),
    BODY_TOO_LONG(413, "The body is longer than 1 MiB."),
    UNSUPPORTED_BODY(415, "The body has to be JSON in UTF-8, and not compressed."),
    INVALID_REQUEST(422, "Something in the request cannot be; the errors say what."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Another request was made with this Idempotency-Key in the last 24 hours."),
    QUOTA_SPENT(429, "The key has made as many invites as it may make in a day."),
    TOO_MANY_WRONG_KEYS(
            429, "Too many wrong keys came from this address. A valid key is always accepted."),
    FAILED(500, "The server failed; its log says why."),
    STORE_AWAY(503, "The server cannot reach its database. Try again later."),
    BUSY(503, "Too many requests at the same time. Try again soon.");

    private final int status;
    private final String detail;

    ProblemType(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String detail() {
        return detail;
    }

    /** The words of RFC 9110, as {@code about:blank} wants them. */
    String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
