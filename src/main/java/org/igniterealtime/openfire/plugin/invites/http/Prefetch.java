// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/**
 * Whether a browser asks for something that nobody has clicked on yet, and may never click on.
 * Whatever changes something must not answer that: an invite would be made for nobody.
 */
public final class Prefetch {

    /** The standard header, and those of older browsers. */
    private static final String[] HEADERS = {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"};

    private Prefetch() {}

    /** {@code Sec-Purpose: prefetch}, {@code Sec-Purpose: prefetch;prerender} and the like. */
    public static boolean isAskedBy(HttpServletRequest request) {
        return Stream.of(HEADERS)
                .flatMap(name -> Optional.ofNullable(request.getHeader(name)).stream())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.startsWith("prefetch") || value.startsWith("preview"));
    }
}
