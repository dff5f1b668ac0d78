// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Credentials;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.auth.UnauthorizedException;
import org.jivesoftware.util.JiveGlobals;

/** Openfire's own authentication, whatever provider it has. */
public final class OpenfireCredentials implements Credentials {

    /** RFC 5802, section 5.1, and Openfire's default. */
    private static final int ITERATIONS = 4096;

    private static final int KEY_BITS = 160;
    private static final byte[] SALT = new byte[24];

    private final Accounts accounts;

    public OpenfireCredentials(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean areRight(String username, String password) {
        if (password.isEmpty() || !accounts.isActive(username)) {
            workInVain(password);
            return false;
        }
        try {
            AuthFactory.authenticate(username, password);
            return true;
        } catch (UnauthorizedException e) {
            return false;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // The other exceptions that authenticate declares say that a store does not answer.
            throw StoreException.unanswered("signing in", e);
        }
    }

    /** As long as Openfire takes over a password of its own: time does not tell who has one. */
    private static void workInVain(String password) {
        int iterations = JiveGlobals.getIntProperty("sasl.scram-sha-1.iteration-count", ITERATIONS);
        try {
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(
                            new PBEKeySpec(
                                    (password + " ").toCharArray(), SALT, iterations, KEY_BITS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2", e);
        }
    }
}
