// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;

/** A token sealed by one key, to try whether another is the same. */
public record SealedText(String token, String text) {

    private static final String ID = InviteIds.next(0);

    /** One that this key has sealed. */
    public static SealedText of(TokenSeal seal) {
        String token = Tokens.next();
        return new SealedText(token, seal.seal(token, ID));
    }

    /** Whether this key reads the same token. */
    public boolean opensWith(TokenSeal seal) {
        return seal.open(text, ID).equals(Optional.of(token));
    }
}
