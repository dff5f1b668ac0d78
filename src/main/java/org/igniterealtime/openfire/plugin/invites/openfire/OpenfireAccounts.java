// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.text.Normalizer;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.auth.DefaultAuthProvider;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.user.DefaultUserProvider;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.JID;

/** Accounts in Openfire's user store, whatever provider it has. */
public final class OpenfireAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(OpenfireAccounts.class);

    /** The column's width in Openfire's own user table. */
    private static final int LONGEST_NAME = 64;

    /** RFC 6122, 2.3; and stringprep would work on longer text for seconds. */
    private static final int LONGEST_TYPED = 1023;

    /**
     * Of these nodeprep only makes small letters. It would take as long for each of a class's names
     * as their look-ups together.
     */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_NAME + "}");

    private final Set<String> undone = ConcurrentHashMap.newKeySet();

    @Override
    public boolean areReadOnly() {
        return UserManager.getUserProvider().isReadOnly();
    }

    @Override
    public Optional<String> prepare(String name) {
        if (PLAIN.matcher(name).matches()) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        if (name.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        // With each accent in one character with its letter, as stringprep leaves them as well.
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (composed.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        try {
            String prepared = JID.nodeprep(composed);
            return Optional.ofNullable(prepared)
                    .filter(p -> !p.isEmpty() && p.length() <= LONGEST_NAME);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String address(String username) {
        return XMPPServer.getInstance().createJID(username, null).toBareJID();
    }

    @Override
    public boolean exists(String username) {
        return find(username).isPresent();
    }

    @Override
    public boolean isActive(String username) {
        return exists(username) && !LockOutManager.getInstance().isAccountDisabled(username);
    }

    @Override
    public boolean canSetPassword(String username) {
        return !areReadOnly()
                && UserStores.partOf(username).map(part -> !part.isReadOnly()).orElse(true);
    }

    @Override
    public OptionalLong createdAt(String username) {
        return load(username)
                .map(user -> OptionalLong.of(createdAt(user)))
                .orElse(OptionalLong.empty());
    }

    /** Can be told of Openfire's own tables only, which hold no password without a trace of it. */
    @Override
    @SuppressWarnings("deprecation") // The way that every version has.
    public boolean isUnfinished(String username) {
        return UserManager.getUserProvider().getClass() == DefaultUserProvider.class
                && AuthFactory.getAuthProvider().getClass() == DefaultAuthProvider.class
                && load(username).filter(user -> !StoredKeys.tellOfPassword(user)).isPresent()
                && !hasReadablePassword(username);
    }

    @Override
    public Outcome create(String username, String password) {
        if (areReadOnly()) {
            return Outcome.READ_ONLY;
        }
        try {
            User user = UserManager.getInstance().createUser(username, password, null, null);
            return holds(username, password) ? Outcome.DONE : takeBack(user);
        } catch (UserAlreadyExistsException e) {
            return Outcome.NAME_TAKEN;
        } catch (LinkageError e) {
            // Openfire does not catch it when it stores the password.
            LOG.error("Openfire could not make the account of an invite", e);
            return Outcome.FAILED_HALFWAY;
        } catch (RuntimeException e) {
            // The loser of two simultaneous inserts gets a bare runtime exception.
            if (isTaken(username)) {
                return Outcome.NAME_TAKEN;
            }
            LOG.error("The account of an invite could not be made", e);
            return Outcome.FAILED;
        }
    }

    /**
     * Openfire only logs when a new account's password cannot be stored; such an account would be
     * of no use to anybody, and is removed again.
     */
    private Outcome takeBack(User user) {
        LOG.error("The password of a new account was not stored; the account is removed");
        try {
            remove(user.getUsername(), createdAt(user));
            return Outcome.FAILED;
        } catch (RuntimeException e) {
            LOG.error("The account could not be removed", e);
            return Outcome.FAILED_HALFWAY;
        }
    }

    @Override
    public void remove(String username, long createdAt) {
        Optional<User> user = load(username).filter(found -> createdAt(found) == createdAt);
        undone.add(username);
        try {
            user.ifPresent(UserManager.getInstance()::deleteUser);
        } finally {
            undone.remove(username);
        }
        // Openfire only logs a failure.
        if (user.isPresent() && load(username).isPresent()) {
            throw new IllegalStateException("An account could not be removed");
        }
    }

    /**
     * Whether the account of this name is being removed at the moment because its making went
     * wrong: nobody ever had it.
     */
    public boolean isUndoing(String username) {
        return undone.contains(username);
    }

    @Override
    public Outcome setPassword(String username, String password) {
        if (!canSetPassword(username)) {
            return Outcome.READ_ONLY;
        }
        Optional<User> user = find(username);
        if (user.isEmpty()) {
            return Outcome.NO_SUCH_ACCOUNT;
        }
        try {
            user.get().setPassword(password);
            return holds(username, password) ? Outcome.DONE : Outcome.FAILED;
        } catch (UnsupportedOperationException e) {
            LOG.warn("Openfire may not set passwords where it checks them", e);
            return Outcome.READ_ONLY;
        } catch (RuntimeException e) {
            LOG.error("The password of an account could not be set", e);
            return Outcome.FAILED;
        }
    }

    @Override
    public void endStreams(String username) {
        UserStreams.endEverywhere(username);
    }

    private static boolean holds(String username, String password) {
        try {
            AuthFactory.authenticate(username, password);
            return true;
        } catch (Exception e) {
            // The exceptions that authenticate declares differ between versions; each of them means
            // no.
            LOG.error("A password that was just set does not work", e);
            return false;
        }
    }

    private static boolean hasReadablePassword(String username) {
        try {
            AuthFactory.getPassword(username);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (UserNotFoundException e) {
            return true;
        }
    }

    private boolean isTaken(String username) {
        try {
            return exists(username);
        } catch (StoreException e) {
            return false;
        }
    }

    /** An account whose creation time is unknown counts as made now. */
    private static long createdAt(User user) {
        return Optional.ofNullable(user.getCreationDate())
                .map(Date::getTime)
                .orElseGet(System::currentTimeMillis);
    }

    private static Optional<User> find(String username) {
        try {
            return Optional.of(UserManager.getInstance().getUser(username));
        } catch (UserNotFoundException e) {
            UserStores.failIfSilent(username, e);
            return Optional.empty();
        }
    }

    /** Bypasses Openfire's cache: another node may have changed the store since. */
    private static Optional<User> load(String username) {
        try {
            return Optional.of(UserManager.getUserProvider().loadUser(username));
        } catch (UserNotFoundException e) {
            UserStores.failIfSilent(username, e);
            return Optional.empty();
        }
    }
}
