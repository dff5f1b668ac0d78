// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        MessageDigest digest = sha256();
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return new RequestKey(
                keyId,
                hex(sha256().digest(name.getBytes(StandardCharsets.UTF_8))),
                hex(digest.digest(body)));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
