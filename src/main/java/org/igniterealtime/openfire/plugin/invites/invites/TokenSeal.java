// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps tokens readable for whoever has the key, and for nobody else: AES-256-GCM under a key that
 * is not in the database. Sealed text names its key and is bound to one invite; it does not open in
 * the row of another one.
 *
 * <p>Only showing a link depends on it. Invites are looked up by the hash of their token, so they
 * go on working when the key is lost.
 */
public final class TokenSeal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-z]{8}");

    private final String keyId;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** Ciphers that are not in use at the moment: obtaining one costs more than using it. */
    private final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();

    /**
     * @param keyId names the key: 8 lower-case letters and digits
     * @param key 32 random octets
     */
    public TokenSeal(String keyId, byte[] key) {
        if (!KEY_ID.matcher(keyId).matches() || key.length != 32) {
            throw new IllegalArgumentException("No key for sealing tokens");
        }
        this.keyId = keyId;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** What to store of a token: the key's id, a dot, and 70 characters that nobody can read. */
    String seal(String token, String inviteId) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = crypt(Cipher.ENCRYPT_MODE, nonce, token.getBytes(ascii()), inviteId);
        byte[] whole = Arrays.copyOf(nonce, NONCE + text.length);
        System.arraycopy(text, 0, whole, NONCE, text.length);
        return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The token; empty when it was sealed with another key, or for another invite. */
    Optional<String> open(String text, String inviteId) {
        if (!isOurs(text)) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text.substring(keyId.length() + 1));
            if (whole.length < NONCE + TAG_BITS / 8) {
                // The JDK throws other exceptions for input that is too short.
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] secret = Arrays.copyOfRange(whole, NONCE, whole.length);
            return Optional.of(
                    new String(crypt(Cipher.DECRYPT_MODE, nonce, secret, inviteId), ascii()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Somebody has changed the row.
            return Optional.empty();
        }
    }

    /** Whether this key, as far as its name tells, has sealed it. */
    boolean isOurs(String text) {
        return text.startsWith(keyId + ".");
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, String inviteId) {
        try {
            Cipher free = ciphers.poll();
            Cipher cipher = free == null ? Cipher.getInstance(ALGORITHM) : free;
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(inviteId.getBytes(ascii()));
            byte[] done = cipher.doFinal(text);
            ciphers.offer(cipher);
            return done;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token was not sealed or opened", e);
        }
    }

    private static java.nio.charset.Charset ascii() {
        return StandardCharsets.US_ASCII;
    }
}
