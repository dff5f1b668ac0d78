// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/**
 * What a browser asks before a script on another site may send a request (the Fetch standard,
 * section 3.2.2). Libraries add headers of their own, {@code X-Requested-With} for instance; where
 * every origin is allowed, all of them can be allowed too.
 */
public final class Preflight {

    /** No honest client sends a longer list. */
    private static final int LONGEST = 1000;

    /** RFC 9110, section 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");

    private Preflight() {}

    /**
     * The value of {@code Access-Control-Allow-Headers}: the usual names and those that the request
     * asks for. Anything that is not a header name is left out.
     *
     * @param usual names that are allowed in any case
     */
    public static String allowedHeaders(HttpServletRequest request, String... usual) {
        String asked = request.getHeader("Access-Control-Request-Headers");
        if (asked == null || asked.length() > LONGEST) {
            // Nearly always: only a browser asks, and once in two hours.
            return String.join(", ", usual);
        }
        Stream<String> more =
                Arrays.stream(asked.split(","))
                        .map(String::strip)
                        .filter(name -> NAME.matcher(name).matches())
                        .filter(name -> Arrays.stream(usual).noneMatch(name::equalsIgnoreCase));
        return Stream.concat(Arrays.stream(usual), more)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
