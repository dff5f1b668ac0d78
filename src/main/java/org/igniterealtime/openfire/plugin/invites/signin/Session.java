// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.signin;

import org.igniterealtime.openfire.plugin.invites.hash.ConstantTime;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;

/**
 * A user who is signed in with one browser.
 *
 * @param secret what the browser's cookie has; stored as a hash only, and never logged
 * @param ends when it is over, in milliseconds since 1970
 */
public record Session(String secret, String username, long ends) {

    /**
     * What each form of this session carries (a CSRF token): nobody gets the secret from it, nor it
     * from what is stored.
     */
    public String guard() {
        return Sha256.hex("form " + secret);
    }

    /** Whether a form comes from a page that was made for this session. */
    public boolean accepts(String guard) {
        return ConstantTime.areEqual(guard(), guard);
    }

    /** All but the secret. */
    @Override
    public String toString() {
        return "Session[" + username + "]";
    }
}
