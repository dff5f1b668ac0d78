// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.Body;

/**
 * The body of a request at the root, which takes none. It is never ignored silently: whoever sends
 * one expects something of it. Only an empty JSON object is as good as nothing: libraries that post
 * JSON send one when nothing was given to them.
 */
final class RootBody {

    /** Of a JSON object without members, and room for some blanks; in octets. */
    private static final int LONGEST_EMPTY_OBJECT = 64;

    private RootBody() {}

    /** Whether a request announces a body that need not be read to be refused. */
    static boolean isTooMuch(HttpServletRequest request) {
        return request.getContentLengthLong() > (isJson(request) ? LONGEST_EMPTY_OBJECT : 0);
    }

    /** What is wrong with a body; empty when it is as good as nothing. */
    static Optional<ApiProblem> problem(Body body, HttpServletRequest request) {
        if (body instanceof Body.Refused refused) {
            return Optional.of(unread(refused.status()));
        }
        byte[] octets = ((Body.Whole) body).octets();
        return octets.length == 0 || (isJson(request) && isEmptyObject(octets))
                ? Optional.empty()
                : Optional.of(refusal(request));
    }

    /** The answer to a body that asks for something. */
    static ApiProblem refusal(HttpServletRequest request) {
        return isJson(request) ? ApiProblem.BODY_NOT_EMPTY : ApiProblem.UNSUPPORTED_BODY;
    }

    private static ApiProblem unread(int status) {
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_TIMEOUT -> ApiProblem.BODY_TOO_SLOW;
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> ApiProblem.BODY_TOO_LONG;
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> ApiProblem.BUSY;
            default -> ApiProblem.BODY_NOT_EMPTY;
        };
    }

    private static boolean isEmptyObject(byte[] octets) {
        return octets.length <= LONGEST_EMPTY_OBJECT
                && new String(octets, StandardCharsets.UTF_8)
                        .matches("[ \\t\\r\\n]*\\{[ \\t\\r\\n]*\\}[ \\t\\r\\n]*");
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.matches("(?i)\\s*application/json\\s*(;.*)?");
    }
}
