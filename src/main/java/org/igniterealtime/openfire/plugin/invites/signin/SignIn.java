// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.signin;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Credentials;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;

/** Signing in with chat address and password. */
public final class SignIn {

    /**
     * What came of it.
     *
     * @param session empty when address or password is wrong; which of them is not said
     * @param delay how long to wait, before which the password was not looked at
     */
    public record Result(Optional<Session> session, Optional<Duration> delay) {}

    private static final Result WRONG = new Result(Optional.empty(), Optional.empty());

    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final AttemptLimit attempts;
    private final String domain;

    /**
     * @param domain the XMPP domain
     */
    public SignIn(
            Accounts accounts,
            Credentials credentials,
            Sessions sessions,
            AttemptLimit attempts,
            String domain) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.attempts = attempts;
        this.domain = domain;
    }

    /**
     * Signs somebody in, always with a new session.
     *
     * @param name user name or chat address as typed
     * @param network the network address that it comes from
     */
    public Result with(String name, String password, String network) {
        Optional<String> username = username(name);
        // What cannot be a name counts as well, all under one.
        String counted = username.orElse("");
        Optional<Duration> wait = attempts.tryPassword(counted, network);
        if (wait.isPresent()) {
            return new Result(Optional.empty(), wait);
        }
        if (username.isEmpty() || !credentials.areRight(username.get(), password)) {
            return WRONG;
        }
        attempts.rightPassword(counted, network);
        Session session = sessions.open(username.get());
        // A password that changes right now has ended all sessions but this one.
        if (!credentials.areRight(username.get(), password)) {
            sessions.end(session);
            return WRONG;
        }
        return new Result(Optional.of(session), Optional.empty());
    }

    /** The name in what was typed; empty when it can be none of this server. */
    public Optional<String> username(String typed) {
        String text = typed.strip();
        int at = text.indexOf('@');
        boolean here = at < 0 || text.substring(at + 1).equalsIgnoreCase(domain);
        return here ? accounts.prepare(at < 0 ? text : text.substring(0, at)) : Optional.empty();
    }
}
