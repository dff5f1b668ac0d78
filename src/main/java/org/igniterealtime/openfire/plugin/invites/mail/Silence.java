// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.hash.SaltedHash;

/**
 * The addresses that want no mail from this server. Only a salted hash of each is kept: the list
 * tells nobody who was written to. Every method throws {@link StoreException} when the database
 * refuses.
 */
final class Silence {

    private final SilenceStore store;
    private final SaltedHash hash;
    private final Clock clock;

    /**
     * @param salt the same on all nodes, and after a restart
     */
    Silence(Database database, Clock clock, Supplier<byte[]> salt) {
        this.store = new SilenceStore(database);
        this.hash = new SaltedHash(salt);
        this.clock = clock;
    }

    /** Harmless when done twice. */
    void add(String address) {
        store.add(hash(address), clock.millis());
    }

    boolean covers(String address) {
        return store.isThere(hash(address));
    }

    /** Whether there was anything to lift. */
    boolean lift(String address) {
        return store.remove(hash(address));
    }

    /**
     * Nearly all mail servers take upper and lower case for the same, and whoever objects means so.
     */
    private String hash(String address) {
        return hash.of(address.toLowerCase(Locale.ROOT));
    }
}
