// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

/** Who somebody is, by what they know. */
public interface Credentials {

    /**
     * Whether this is the password of an account that may be used now, by the server's own
     * authentication, whatever is behind it. About as fast for a name that nobody has, where the
     * passwords are the server's own.
     *
     * @param username prepared, see {@link Accounts#prepare}
     * @throws org.igniterealtime.openfire.plugin.invites.db.StoreException when what knows the
     *     passwords does not answer
     */
    boolean areRight(String username, String password);
}
