// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** Whether a body is the JSON that it has to be, as far as its headers tell. */
final class BodyType {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** RFC 8259, section 8.1: JSON is in UTF-8, and ASCII is that too. */
    private static final Pattern JSON =
            Pattern.compile(
                    "(application/json|application/merge-patch\\+json|"
                            + FORM
                            + ")"
                            + "( *; *charset *= *\"?(utf-8|us-ascii)\"?)?");

    private BodyType() {}

    /**
     * A body without a type is taken for JSON, and so is a form until its first octet is seen: it
     * is what curl says of whatever {@code -d} sends.
     */
    static boolean mayBeJson(HttpServletRequest request) {
        boolean plain =
                Optional.ofNullable(request.getHeader("Content-Encoding"))
                        .map(String::strip)
                        .filter(coding -> !coding.equalsIgnoreCase("identity"))
                        .isEmpty();
        return plain && type(request).filter(t -> !JSON.matcher(t).matches()).isEmpty();
    }

    /** Whether the body is a form after all. */
    static boolean isForm(HttpServletRequest request, byte[] octets) {
        if (type(request).filter(t -> t.startsWith(FORM)).isEmpty()) {
            return false;
        }
        for (byte octet : octets) {
            if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
                return octet != '{' && octet != '[';
            }
        }
        return false;
    }

    private static Optional<String> type(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }
}
