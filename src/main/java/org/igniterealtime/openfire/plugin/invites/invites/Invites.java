package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The invites of this server. The database is the truth: nothing is kept in memory, so that all
 * nodes of a cluster see the same. Every method throws {@link StoreException} when the database
 * refuses, and then nothing has changed.
 */
public final class Invites {

    private final InviteStore store;
    private final Clock clock;
    private final Supplier<Duration> defaultLifetime;

    public Invites(Database database, Clock clock, Supplier<Duration> defaultLifetime) {
        this.store = new InviteStore(database);
        this.clock = clock;
        this.defaultLifetime = defaultLifetime;
    }

    /** Makes an invite: one insert, and one more for each group. */
    public Invite create(NewInvite wanted) {
        long now = clock.millis();
        Duration lifetime = wanted.lifetime().orElseGet(defaultLifetime);
        Invite invite =
                new Invite(
                        Tokens.next(),
                        wanted.kind(),
                        wanted.username(),
                        wanted.inviter(),
                        wanted.allowsRegistration(),
                        wanted.usesAllowed(),
                        0,
                        now,
                        now + lifetime.toMillis(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        wanted.source(),
                        wanted.note());
        store.insert(invite, wanted.groups());
        return invite;
    }

    /** The invite with this token in whatever state. Text that is no token is not looked up. */
    public Optional<Invite> find(String token) {
        return Tokens.isToken(token) ? store.find(token) : Optional.empty();
    }

    /** The invite with this token if it could be redeemed now. */
    public Optional<Invite> findLive(String token) {
        return find(token).filter(invite -> stateOf(invite) == State.LIVE);
    }

    /** Where this invite stands now. */
    public State stateOf(Invite invite) {
        return invite.state(clock.millis());
    }

    /** One page of invites, newest first. */
    public List<Invite> list(InviteQuery query) {
        return store.list(query, clock.millis());
    }

    /** How many invites a query finds on all pages together. */
    public long count(InviteQuery query) {
        return store.count(query, clock.millis());
    }

    /**
     * Withdraws an invite, whatever state it is in.
     *
     * @return false when there is no such invite, or it was withdrawn before
     */
    public boolean revoke(String token) {
        return Tokens.isToken(token) && store.revoke(token, clock.millis());
    }

    /**
     * Withdraws all invites of a user, and those that would reset the user's password: after the
     * account was deleted nothing of it may work.
     *
     * @return how many were withdrawn
     */
    public int revokeOf(String username) {
        return store.revokeOf(username, clock.millis());
    }

    /** The groups that an account made with this invite joins. */
    public List<String> groupsOf(Invite invite) {
        return store.groups(invite.token());
    }

    /**
     * The token of the live account invite that has this name preset, so that nobody else may take
     * it (XEP-0401 section 3). The one that was made first, should there be several.
     */
    public Optional<String> reserving(String username) {
        return store.reserving(username, clock.millis());
    }

    /** How many live invites that make accounts this user has made in a client. */
    public long countLiveAccountInvites(String username) {
        return store.countLiveAccountInvites(username, clock.millis());
    }

    /**
     * Deletes invites that have been dead for longer than the retention period.
     *
     * @return how many were deleted
     */
    public int purge(Duration retention) {
        return store.purge(clock.millis() - retention.toMillis());
    }

    /** Throws {@link StoreException} when the table cannot be read. */
    public void probe() {
        store.probe();
    }
}
