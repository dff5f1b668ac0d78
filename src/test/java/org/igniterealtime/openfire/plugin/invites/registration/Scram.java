// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** A client's side of SCRAM-SHA-1 without channel binding, RFC 5802, for ASCII passwords. */
final class Scram {

    private static final String HEADER = "n,,";

    private final String bare;
    private final String password;
    private String serverProof = "";

    Scram(String username, String password) {
        this.bare = "n=" + username + ",r=" + UUID.randomUUID();
        this.password = password;
    }

    /** The client's first message. */
    String first() {
        return HEADER + bare;
    }

    /** The client's last message. */
    String last(String challenge) throws GeneralSecurityException {
        Map<String, String> said =
                Stream.of(challenge.split(","))
                        .collect(
                                Collectors.toMap(
                                        part -> part.substring(0, 1), part -> part.substring(2)));
        byte[] salt = Base64.getDecoder().decode(said.get("s"));
        int rounds = Integer.parseInt(said.get("i"));
        byte[] salted =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                        .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 160))
                        .getEncoded();
        String unproven =
                "c=" + encoded(HEADER.getBytes(StandardCharsets.UTF_8)) + ",r=" + said.get("r");
        String all = bare + "," + challenge + "," + unproven;
        byte[] key = hmac(salted, "Client Key");
        byte[] proof = hmac(MessageDigest.getInstance("SHA-1").digest(key), all);
        for (int i = 0; i < proof.length; i++) {
            proof[i] ^= key[i];
        }
        serverProof = "v=" + encoded(hmac(hmac(salted, "Server Key"), all));
        return unproven + ",p=" + encoded(proof);
    }

    /** What the server says when it knows the password as well. */
    String serverProof() {
        return serverProof;
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
