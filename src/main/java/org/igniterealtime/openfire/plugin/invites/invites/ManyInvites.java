// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * Many invites at a time, for a few statements and not one for each. Every method throws {@link
 * StoreException} when the database refuses, and then nothing has changed.
 */
public final class ManyInvites {

    private final ManyInvitesStore store;
    private final InviteStatsStore stats;
    private final Clock clock;

    /**
     * @param seal keeps the links readable for this server
     */
    public ManyInvites(Database database, TokenSeal seal, Clock clock) {
        this.store = new ManyInvitesStore(database, seal);
        this.stats = new InviteStatsStore(database);
        this.clock = clock;
    }

    /**
     * The invites that exist among these ids, in no order. Text that is not an id is not looked up.
     */
    public List<Invite> find(List<String> ids) {
        return store.find(ids.stream().filter(InviteIds::isId).toList());
    }

    /** What was made together under this batch id, in the order in which it was asked for. */
    public List<Invite> ofBatch(String batch) {
        return store.ofBatch(batch);
    }

    /**
     * The live invites that these people have made, in whatever way, and those that would make
     * somebody their contact; each once.
     *
     * @param people user names, all different
     * @param most when there are more, so many at least
     */
    public List<Invite> liveOf(List<String> people, int most) {
        long now = clock.millis();
        Map<String, Invite> found = new LinkedHashMap<>();
        Stream.of(store.liveBy(people, most, now), store.liveFrom(people, most, now))
                .flatMap(List::stream)
                .forEach(invite -> found.put(invite.id(), invite));
        return List.copyOf(found.values());
    }

    /** The groups that accounts made with these join, by id; none for those without groups. */
    public Map<String, List<String>> groupsOf(List<Invite> invites) {
        return store.groups(invites);
    }

    /**
     * The newest invites by state and maker.
     *
     * @param source only those that this maker had made; empty for everybody's
     */
    public InviteStats stats(Optional<Source> source) {
        return stats.newest(source, clock.millis());
    }
}
