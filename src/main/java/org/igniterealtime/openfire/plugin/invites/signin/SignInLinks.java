// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.events.Aside;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/**
 * Signing in without a password, by a link that the server sends into the user's chat. It works
 * once, for five minutes, and only in the browser that has asked for it: whoever gets hold of the
 * link has nothing, and whoever asks for somebody else's sees nothing of it. Link and browser are
 * stored as hashes only.
 */
public final class SignInLinks implements AutoCloseable {

    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    /** How many links a user gets in an {@link #HOUR}, so that nobody floods somebody's chat. */
    public static final int MOST = 3;

    static final Duration HOUR = Duration.ofHours(1);

    /** 43 letters and digits hold 256 bits. */
    private static final int LENGTH = 43;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    private final LinkStore store;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final BiConsumer<String, String> chat;
    private final Clock clock;
    private final Aside aside = new Aside("invites-sign-in");

    /**
     * @param chat sends a user the link with a token
     */
    public SignInLinks(
            Database database,
            Accounts accounts,
            SignIn signIn,
            Sessions sessions,
            BiConsumer<String, String> chat,
            Clock clock) {
        this.store = new LinkStore(database);
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.chat = chat;
        this.clock = clock;
    }

    /**
     * Somebody wants a link. Whether one is sent is found out later, on another thread: neither the
     * answer nor the time it takes says whether there is such a user.
     *
     * @param name user name or chat address as typed
     * @param browser what only this browser knows, or its hash
     */
    public void ask(String name, String browser) {
        aside.execute(
                () ->
                        signIn.username(name)
                                .filter(accounts::isActive)
                                .ifPresent(username -> send(username, browser)));
    }

    private void send(String username, String browser) {
        String token = Tokens.random(LENGTH);
        long now = clock.millis();
        if (store.keep(
                username,
                MOST,
                Sha256.hex(token),
                Sha256.hex(browser),
                now,
                now + LIFETIME.toMillis(),
                now - HOUR.toMillis())) {
            chat.accept(username, token);
        }
    }

    /** Whom a link would sign in; empty when it does not work, or not in this browser. */
    public Optional<String> user(String token, String browser) {
        return SHAPE.matcher(token).matches()
                ? store.find(Sha256.hex(token), Sha256.hex(browser), clock.millis())
                        .filter(accounts::isActive)
                : Optional.empty();
    }

    /** Signs in, once, with a new session; empty as above. */
    public Optional<Session> enter(String token, String browser) {
        String hash = Sha256.hex(token);
        Optional<Session> session =
                user(token, browser)
                        .filter(name -> store.use(hash, Sha256.hex(browser), clock.millis()))
                        .map(sessions::open);
        // What ends all of a user's sessions right now has taken the link away, too.
        if (session.isPresent() && !store.isThere(hash)) {
            sessions.end(session.get());
            return Optional.empty();
        }
        return session;
    }

    /** What was asked for and is not sent yet is forgotten. */
    @Override
    public void close() {
        aside.close();
    }
}
