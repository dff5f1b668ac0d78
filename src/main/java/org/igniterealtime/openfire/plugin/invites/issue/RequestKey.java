// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;

/**
 * What makes two requests of a program one.
 *
 * @param keyId of the program's API key
 * @param requestHash of the name that the program has given to the request
 * @param bodyHash of all that was asked for
 */
public record RequestKey(String keyId, String requestHash, String bodyHash) {

    /**
     * A request as it came.
     *
     * @param name in the program's words; other programs may use the same
     * @param what where it went to
     * @param body octet for octet
     */
    public static RequestKey of(String keyId, String name, String what, byte[] body) {
        // No address has an octet 0, so that nothing can be both its end and the body's beginning.
        byte[] place = (what + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(place, place.length + body.length);
        System.arraycopy(body, 0, all, place.length, body.length);
        return new RequestKey(keyId, Sha256.hex(name), Sha256.hex(all));
    }
}
