// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.issue.RequestKey;

/** Reads the header Idempotency-Key. */
final class RequestKeys {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private RequestKeys() {}

    /**
     * Reads the request's name from the header.
     *
     * @param what which of the two requests it is
     * @param errors where to note that it is none
     * @return empty when there is none
     */
    static Optional<RequestKey> read(Call call, String what, List<FieldError> errors) {
        if (call.requestKeys().isEmpty()) {
            return Optional.empty();
        }
        String text = call.requestKeys().get(0).strip();
        boolean plain = text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (call.requestKeys().size() > 1 || !plain || text.isEmpty() || text.length() > LONGEST) {
            errors.add(
                    FieldError.of(
                            HEADER,
                            "malformed_header",
                            "This has to be once, and 1 to 255 characters of ASCII, no spaces."));
            return Optional.empty();
        }
        return Optional.of(RequestKey.of(call.key().id(), text, what, call.octets()));
    }
}
