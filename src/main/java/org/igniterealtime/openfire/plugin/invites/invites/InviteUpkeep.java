// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.Worker;

/**
 * What has to be done to invites as time passes, without anybody waiting for it. Every method
 * throws {@link StoreException} when the database refuses; what was done before stays done.
 */
public final class InviteUpkeep {

    private final UpkeepStore store;
    private final Clock clock;

    InviteUpkeep(Database database, Clock clock) {
        this.store = new UpkeepStore(database);
        this.clock = clock;
    }

    /** Marks invites that have expired, for lists; call it every minute. */
    public void expire() {
        boolean more = true;
        while (more) {
            more = expireSome();
        }
    }

    /**
     * Marks one slice of them.
     *
     * @return whether there may be more
     */
    boolean expireSome() {
        return store.expire(clock.millis());
    }

    /**
     * Deletes invites that have been dead for longer than the retention period, in small
     * transactions; leaves the rest to the next time when its thread is {@linkplain Worker#askToEnd
     * asked to end}.
     *
     * @return how many were deleted
     */
    public int purge(Duration retention) {
        expire();
        long before = clock.millis() - retention.toMillis();
        int purged = 0;
        for (Status status : List.of(Status.EXPIRED, Status.USED, Status.REVOKED)) {
            int slice = UpkeepStore.PURGED_TOGETHER;
            while (slice == UpkeepStore.PURGED_TOGETHER && !Worker.isAskedToEnd()) {
                slice = store.purge(status, before);
                purged += slice;
            }
        }
        return purged;
    }
}
