// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * Invites that exist to be looked at: the doctor makes one, opens its page as a visitor would, and
 * takes it away again. Nobody can redeem one, no list or count has one, nobody is told of one, and
 * nothing is left of one. Every method throws {@link StoreException} when the database refuses.
 */
public final class TestInvites {

    /** No key can have such an id, an imported one neither: a tilde is none of its characters. */
    public static final Source SOURCE = Source.key("~check");

    /** Far longer than a run takes; what is older was left by a server that was killed. */
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final Invites invites;
    private final InviteStore store;
    private final Clock clock;

    public TestInvites(Database database, TokenSeal seal, Invites invites, Clock clock) {
        this.invites = invites;
        this.store = new InviteStore(database, seal);
        this.clock = clock;
    }

    /** Makes one, and takes away those that a killed server has left. */
    public Invite make() {
        store.deleteBy(SOURCE, clock.millis() - LIFETIME.toMillis());
        return invites.create(NewInvite.account(SOURCE).living(LIFETIME));
    }

    /** Finds one by its token, as a page does. */
    public Optional<Invite> find(String token) {
        return invites.findLive(token).filter(Invite::isTest);
    }

    /** Takes one away. Harmless when done twice, and to any other invite. */
    public void remove(Invite invite) {
        store.delete(SOURCE, invite.id());
    }
}
