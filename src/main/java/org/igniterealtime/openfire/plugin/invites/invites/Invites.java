// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The invites of this server as they are stored. The database is the truth: nothing is kept in
 * memory, so that all nodes of a cluster see the same. Every method throws {@link StoreException}
 * when the database refuses, and then nothing has changed.
 *
 * <p>Whether somebody may have an invite made, changed or revoked is not decided here; doors ask
 * {@code issue.Issuance} for that.
 */
public final class Invites {

    /** How many slices of invites are entered as expired while somebody waits for a list. */
    private static final int MOST_SLICES = 20;

    private final InviteStore store;
    private final InviteListStore lists;
    private final Withdrawals withdrawals;
    private final InviteUpkeep upkeep;
    private final Clock clock;
    private final Supplier<Duration> defaultLifetime;

    /**
     * @param seal keeps the links readable for this server
     * @param defaultLifetime how long an invite lives when its maker does not say
     */
    public Invites(
            Database database, TokenSeal seal, Clock clock, Supplier<Duration> defaultLifetime) {
        this.store = new InviteStore(database, seal);
        this.lists = new InviteListStore(database, seal);
        this.withdrawals = new Withdrawals(database, clock);
        this.upkeep = new InviteUpkeep(database, clock);
        this.clock = clock;
        this.defaultLifetime = defaultLifetime;
    }

    /**
     * Makes an invite: one insert, and one more for each group. A reset takes the place of that
     * user's other open ones.
     */
    public Invite create(NewInvite wanted) {
        Invite invite = invite(wanted);
        store.insert(invite, wanted.groups());
        return invite;
    }

    /** The same, with something written beside it in one transaction. */
    public Invite create(NewInvite wanted, Beside beside) {
        Invite invite = invite(wanted);
        store.insertAll(List.of(invite), List.of(wanted.groups()), beside);
        return invite;
    }

    /** Makes all of these or none, in their order; they have one batch id. */
    public List<Invite> createAll(List<NewInvite> wanted) {
        return createAll(wanted, Beside.NOTHING);
    }

    /** The same, with something written beside them in one transaction. */
    public List<Invite> createAll(List<NewInvite> wanted, Beside beside) {
        long now = clock.millis();
        Optional<String> batch = Optional.of(InviteIds.next("bat_", now));
        // A list by id has them in the order in which they were asked for.
        Iterator<String> ids =
                wanted.stream().map(one -> InviteIds.next(now)).sorted().toList().iterator();
        List<Invite> invites = new ArrayList<>();
        wanted.forEach(one -> invites.add(begun(ids.next(), one, batch, now)));
        store.insertAll(invites, wanted.stream().map(NewInvite::groups).toList(), beside);
        return List.copyOf(invites);
    }

    private Invite invite(NewInvite wanted) {
        long now = clock.millis();
        return begun(InviteIds.next(now), wanted, Optional.empty(), now);
    }

    private Invite begun(String id, NewInvite wanted, Optional<String> batch, long now) {
        return Invite.begun(id, wanted, defaultLifetime, batch, now);
    }

    /** The invite with this token in whatever state. Text that is not a token is not looked up. */
    public Optional<Invite> find(String token) {
        return Tokens.isToken(token) ? store.findByToken(token) : Optional.empty();
    }

    /** The invite with this token if it could be redeemed now. */
    public Optional<Invite> findLive(String token) {
        return find(token).filter(invite -> stateOf(invite) == State.LIVE);
    }

    /**
     * The invite with this public id in whatever state. Text that is not an id is not looked up.
     */
    public Optional<Invite> findById(String id) {
        return InviteIds.isId(id) ? store.find(id) : Optional.empty();
    }

    /** Where this invite stands now. */
    public State stateOf(Invite invite) {
        return invite.state(clock.millis());
    }

    /** When an invite ends that lives this long from now on, in milliseconds since 1970. */
    public long endOf(Duration lifetime) {
        return clock.millis() + lifetime.toMillis();
    }

    /** One page of invites, newest first. */
    public InvitePage list(InviteQuery query) {
        long now = clock.millis();
        enterExpired(query);
        return lists.page(query, now);
    }

    /** How many invites a query finds on all pages together: exact, or "more than". */
    public InvitePage.Count count(InviteQuery query) {
        long now = clock.millis();
        enterExpired(query);
        return lists.count(query, now);
    }

    /**
     * A list of expired invites does not wait for the next minute's upkeep, but there is a limit to
     * how long it takes.
     */
    private void enterExpired(InviteQuery query) {
        boolean more = query.state().filter(state -> state == State.EXPIRED).isPresent();
        for (int i = 0; more && i < MOST_SLICES; i++) {
            more = upkeep.expireSome();
        }
    }

    /** Ends invites before their time. */
    public Withdrawals withdrawals() {
        return withdrawals;
    }

    /** What has to be done to them as time passes. */
    public InviteUpkeep upkeep() {
        return upkeep;
    }

    /** Takes the name of somebody whose account is gone out of all invites. */
    public void forget(String username) {
        store.forget(username);
    }

    /**
     * Changes lifetime, uses, note, greeting and groups of an invite, all at once.
     *
     * @param changed the invite as it is to be
     * @param parts in which of these it differs from what it was
     * @param by who wants it
     * @return false when it was revoked, or has been used more often than it would allow now
     */
    public boolean change(Invite changed, List<String> groups, Set<Trace.Part> parts, Source by) {
        Trace trace = Trace.changed(by, clock.millis(), parts);
        return store.change(changed, groups.stream().distinct().toList(), trace);
    }

    /** Keeps, beside what else these statements write, that somebody wants it to be mailed. */
    public void traceMail(Statements statements, Invite invite, Source by) {
        TraceStore.add(statements, invite.id(), Trace.of(Trace.Deed.MAILED, by, clock.millis()));
    }

    /**
     * What people have done to this invite since it was made, the latest first.
     *
     * @param most so many at most, 1 or more
     */
    public List<Trace> traces(Invite invite, int most) {
        return store.traces(invite.id(), most);
    }

    /** The groups that an account made with this invite joins. */
    public List<String> groupsOf(Invite invite) {
        return store.groups(invite.id());
    }

    /**
     * The id of the live account invite that has this name preset, so that nobody else may take it
     * (XEP-0401 section 3). The one that was made first, should there be several.
     */
    public Optional<String> reserving(String username) {
        return store.reserving(username, clock.millis());
    }

    /** Which of many names are such a preset; see {@link #reserving}. */
    public Set<String> reserved(Set<String> usernames) {
        return Set.copyOf(store.reserved(List.copyOf(usernames), clock.millis()));
    }

    /** How many live invites that make accounts this user has made. */
    public long countLiveAccountInvites(String username) {
        return store.countLiveAccountInvites(Source.user(username), clock.millis());
    }

    /** Whether links that are made now can be shown here; true while there is no invite. */
    public boolean canShowLinks() {
        return store.opensNewest();
    }

    /** Throws {@link StoreException} when the table cannot be read. */
    public void probe() {
        store.probe();
    }
}
