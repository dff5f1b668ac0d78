// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a base address as a person types it. */
final class BaseUrl {

    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?://)([^/?#@:\\[\\]\\s]+)(:\\d{1,5})?(/.*)?");

    /** What IDNA 2003, which Java has, reads as another name than browsers do (UTS 46, 2.3). */
    private static final Pattern DEVIATION = Pattern.compile("[\\u00df\\u03c2\\u200c\\u200d]");

    private BaseUrl() {}

    /**
     * The address in ASCII, a host name with other letters in its A-label form (RFC 5890, 2.3.2.1),
     * without a slash at the end.
     *
     * @throws IllegalArgumentException when it is no http or https address of a host, or has more
     *     than a path
     */
    static String read(String text) {
        // Of half a character the JDK makes neither an address nor an error that it declares.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("No base address");
        }
        try {
            URI uri = new URI(withAsciiHost(text));
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            if (!scheme.matches("(?i)https?")
                    || uri.getHost() == null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("No base address");
            }
            return uri.toASCIIString().replaceAll("/+$", "");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No base address", e);
        }
    }

    private static String withAsciiHost(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || parts.group(2).chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        if (DEVIATION.matcher(parts.group(2)).find()) {
            throw new IllegalArgumentException("Browsers would look for another host");
        }
        return parts.group(1)
                + IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT)
                + Optional.ofNullable(parts.group(3)).orElse("")
                + Optional.ofNullable(parts.group(4)).orElse("");
    }
}
