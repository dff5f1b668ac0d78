// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/**
 * Who is signed in. Stored, so that every node of a cluster knows, and ends, every session. Every
 * method throws {@link org.igniterealtime.openfire.plugin.invites.db.StoreException} when the
 * database or the user store does not answer.
 */
public final class Sessions {

    /** From signing in on, whatever is done meanwhile. */
    public static final Duration LIFETIME = Duration.ofMinutes(30);

    /** 43 letters and digits hold 256 bits. */
    private static final int LENGTH = 43;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    private final SessionStore store;
    private final LinkStore links;
    private final Accounts accounts;
    private final Clock clock;

    public Sessions(Database database, Accounts accounts, Clock clock) {
        this.store = new SessionStore(database);
        this.links = new LinkStore(database);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new session, with a secret that nobody has had before. */
    public Session open(String username) {
        Session session =
                new Session(Tokens.random(LENGTH), username, clock.millis() + LIFETIME.toMillis());
        store.insert(Sha256.hex(session.secret()), username, session.ends());
        return session;
    }

    /**
     * The session of a browser that says this secret. Of somebody whose account is locked or gone
     * all end here, for good, should that not have been told.
     */
    public Optional<Session> find(String secret) {
        if (!SHAPE.matcher(secret).matches()) {
            return Optional.empty();
        }
        Optional<Session> session =
                store.find(Sha256.hex(secret), clock.millis())
                        .map(row -> new Session(secret, row.username(), row.ends()));
        boolean active = session.filter(s -> accounts.isActive(s.username())).isPresent();
        if (session.isPresent() && !active) {
            endAllOf(session.get().username());
            return Optional.empty();
        }
        return session;
    }

    /** Signs out. */
    public void end(Session session) {
        store.delete(Sha256.hex(session.secret()));
    }

    /**
     * Signs a user out of all browsers, and lets no link that was sent sign in any more: the
     * password has changed, or the account is locked or gone.
     *
     * @return of how many
     */
    public int endAllOf(String username) {
        links.deleteOf(username);
        return store.deleteOf(username);
    }

    /**
     * Deletes those whose time is over, and links of more than an hour ago.
     *
     * @return how many sessions
     */
    public int purge() {
        links.purge(clock.millis() - SignInLinks.HOUR.toMillis());
        return store.purge(clock.millis());
    }
}
