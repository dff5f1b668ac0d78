// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.jivesoftware.openfire.user.HybridUserProvider;
import org.jivesoftware.openfire.user.MappedUserProvider;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.jivesoftware.openfire.user.UserProvider;

/**
 * The parts of Openfire's user store, where it has several: a directory for the staff, for
 * instance, and Openfire's own tables for everybody else.
 */
final class UserStores {

    private static final String LOADING = "loading a user";

    private UserStores() {}

    /**
     * The part that has this user; empty when none has.
     *
     * @throws StoreException when a part that may have the user does not answer
     */
    static Optional<UserProvider> partOf(String username) {
        for (UserProvider part : partsFor(username)) {
            try {
                part.loadUser(username);
                return Optional.of(part);
            } catch (UserNotFoundException e) {
                failIfSilent(e);
            }
        }
        return Optional.empty();
    }

    /**
     * Openfire says that there is no such user as well when a database or a directory fails, and
     * then there may be one. Of a store with several parts it does not even give the reason.
     *
     * @throws StoreException when the failure is such a one
     */
    static void failIfSilent(String username, UserNotFoundException failure) {
        failIfSilent(failure);
        if (UserManager.getUserProvider() instanceof HybridUserProvider) {
            partOf(username);
        }
    }

    /**
     * The same of one part, or of something else that a store was asked about a user.
     *
     * @throws StoreException when the failure is such a one
     */
    static void failIfSilent(UserNotFoundException failure) {
        for (Throwable cause : Causes.of(failure)) {
            Optional<StoreException> refusal = StoreException.within(cause, LOADING);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            if (cause instanceof NamingException && !(cause instanceof NameNotFoundException)) {
                throw StoreException.unanswered(LOADING, cause);
            }
        }
    }

    /** In the order in which Openfire asks them. */
    private static Collection<UserProvider> partsFor(String username) {
        UserProvider store = UserManager.getUserProvider();
        if (store instanceof MappedUserProvider mapped) {
            return List.of(mapped.getUserProvider(username));
        }
        return store instanceof HybridUserProvider hybrid ? partsOf(hybrid) : List.of(store);
    }

    /**
     * The getter is protected, hence reflection. Asking for one part hides that another one fails.
     */
    private static Collection<UserProvider> partsOf(HybridUserProvider hybrid) {
        try {
            Method parts = HybridUserProvider.class.getDeclaredMethod("getUserProviders");
            parts.setAccessible(true);
            return ((Collection<?>) parts.invoke(hybrid))
                    .stream().map(UserProvider.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The parts of the user store cannot be told", e);
        }
    }
}
