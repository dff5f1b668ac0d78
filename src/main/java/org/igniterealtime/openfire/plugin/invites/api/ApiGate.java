// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Verdict;

/**
 * The one way from a request to a key. An Authorization header decides alone when there is one,
 * right or wrong; else the last {@code key} of the query counts.
 */
public final class ApiGate {

    /** RFC 9110, 11.1 and 11.4: the scheme in any letter case, then one or more spaces. */
    private static final Pattern BEARER =
            Pattern.compile("bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    private final ApiKeys keys;

    ApiGate(ApiKeys keys) {
        this.keys = keys;
    }

    /** The key that the request presents, if it is a good one. At most one indexed read. */
    Optional<ApiKey> keyOf(HttpServletRequest request) {
        return presented(request).flatMap(keys::check);
    }

    /** The same without the database; empty when that must be asked. */
    Optional<Verdict> remembered(HttpServletRequest request) {
        return presented(request).map(keys::remembered).orElse(Optional.of(Verdict.BAD));
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return request.getHeader("Authorization") == null
                ? FormText.ofQuery(request).last("key")
                : bearer(request);
    }

    /** What the one Authorization header presents as a key; empty where there is none such. */
    public static Optional<String> bearer(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(headers.get(0).strip());
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }
}
