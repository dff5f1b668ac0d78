// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/** The accounts of this server. */
public interface Accounts {

    /** What came of an attempt to make an account or set a password. */
    enum Outcome {
        DONE,
        /** There is an account of that name. */
        NAME_TAKEN,
        /** There is no account of that name. */
        NO_SUCH_ACCOUNT,
        /** Accounts are kept where this server may only read, for instance in LDAP. */
        READ_ONLY,
        /** The user store failed; the server's log says why. */
        FAILED,
        /** It failed halfway, and it is unknown what it has left behind. */
        FAILED_HALFWAY
    }

    /** Whether accounts cannot be made here at all. */
    boolean areReadOnly();

    /**
     * The name as it is stored: after nodeprep (RFC 6122), so that {@code Juliet} is {@code
     * juliet}.
     *
     * @return empty when it cannot be the local part of an address here: empty, too long, with
     *     forbidden characters
     */
    Optional<String> prepare(String name);

    /** The bare address of a prepared name. */
    String address(String username);

    /**
     * Whether there is such an account.
     *
     * @throws StoreException when the user store does not answer, so that nobody can tell
     */
    boolean exists(String username);

    /**
     * Whether the account exists and is not locked out at the moment.
     *
     * @throws StoreException when the user store does not answer, so that nobody can tell
     */
    boolean isActive(String username);

    /**
     * Whether this server may set the password of this account. Not where all accounts are
     * read-only, nor of one in the read-only part of a user store that has several parts. True of a
     * name that nobody has.
     *
     * @throws StoreException when the user store does not answer, so that nobody can tell
     */
    boolean canSetPassword(String username);

    /**
     * When the account was made, in milliseconds; empty when there is none. Asks the user store
     * itself, and throws when that fails.
     */
    OptionalLong createdAt(String username);

    /**
     * Whether the creation of this account stopped before a password was set, so that nobody can
     * ever log in. False when that is not certain.
     */
    boolean isUnfinished(String username);

    /**
     * Makes an account. Nothing is left of it unless the outcome is {@link Outcome#DONE} or {@link
     * Outcome#FAILED_HALFWAY}.
     */
    Outcome create(String username, String password);

    /** Removes the account of this name if it is the one that was made at exactly this time. */
    void remove(String username, long createdAt);

    /** Sets the password of an account. */
    Outcome setPassword(String username, String password);

    /**
     * Signs the user out everywhere: ends the streams that are open on any node of a cluster, and
     * those that only wait to be resumed (XEP-0198). A stream that has no resource yet is not seen.
     * Never throws; what could not be ended is logged.
     */
    void endStreams(String username);
}
