// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

/** Undoes a transaction: the key has made all the invites of its day, or was revoked meanwhile. */
public final class QuotaSpent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuotaSpent() {
        // Control flow: nobody reads where it came from.
        super("The quota of a key is spent", null, false, false);
    }
}
