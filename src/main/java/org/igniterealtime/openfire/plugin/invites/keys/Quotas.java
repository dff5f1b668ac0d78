// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * How many invites a key makes in a day, counted in the key's own row. The count is one conditional
 * update in the transaction that makes the invites: of requests at the same time, on whatever node,
 * exactly as many pass as are left, and what is rolled back does not count. A day is one of UTC.
 */
public final class Quotas {

    private final Database database;
    private final Clock clock;

    public Quotas(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts invites that are about to be made.
     *
     * @param statements of the transaction that makes them; the key's row stays locked until its
     *     end
     * @param keyId of a key with a limit
     * @throws QuotaSpent when not so many are left, or the key was revoked
     */
    public void spend(Statements statements, String keyId, int invites) {
        if (!QuotaStore.spend(statements, keyId, invites, today())) {
            throw new QuotaSpent();
        }
    }

    /**
     * What a key has left now; empty for one without a limit, or when there is no such key.
     *
     * @throws StoreException when the database refuses
     */
    public Optional<Quota> of(String keyId) {
        return QuotaStore.read(database, keyId, today())
                .map(spent -> new Quota(spent.perDay(), spent.left(), tomorrow()));
    }

    /** What is left according to a key that was read just now; empty for one without a limit. */
    public Optional<Quota> of(ApiKey key) {
        return key.limits().perDay().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Quota(
                                key.limits().perDay().getAsLong(),
                                Math.max(
                                        0, key.limits().perDay().getAsLong() - key.madeOn(today())),
                                tomorrow()));
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }

    private Instant tomorrow() {
        return LocalDate.ofEpochDay(today() + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
