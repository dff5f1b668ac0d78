// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is kept instead of a name: nobody who has it alone can try which names it is of. */
public final class SaltedHash {

    private static final String HASH = "HmacSHA256";

    private final Supplier<byte[]> salt;

    /**
     * @param salt the same on all nodes, and after a restart
     */
    public SaltedHash(Supplier<byte[]> salt) {
        this.salt = salt;
    }

    /** 64 lower-case hexadecimal digits. */
    public String of(String name) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(salt.get(), HASH));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HASH, e);
        }
    }
}
