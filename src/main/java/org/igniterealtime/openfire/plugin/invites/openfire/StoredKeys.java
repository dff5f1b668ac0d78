// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserNotFoundException;

/**
 * The salted keys (RFC 5802) that Openfire's own tables hold of a password. Up to 5.1 they are in
 * the user's row and read by {@code User.getStoredKey()}, which later versions take away. From 5.2
 * on they are in a table of their own, {@code ofUserScram}, one row for each mechanism.
 */
final class StoredKeys {

    private static final String FIRST_MECHANISM = "SCRAM-SHA-1";

    private static final Optional<Method> BY_MECHANISM =
            method(AuthFactory.class, "getStoredKey", String.class, String.class);
    private static final Optional<Method> OF_USER = method(User.class, "getStoredKey");

    private StoredKeys() {}

    /**
     * Whether a key says that this account once got a password. Where keys have a table of their
     * own this is not certain: they outlive a deleted account, and may be those of its last owner.
     * They are believed only where the server keeps no other trace of a password.
     */
    static boolean tellOfPassword(User user) {
        if (BY_MECHANISM.isEmpty()) {
            return call(OF_USER.orElseThrow(), user).isPresent();
        }
        return !AuthFactory.supportsPasswordRetrieval()
                && call(BY_MECHANISM.get(), null, user.getUsername(), FIRST_MECHANISM).isPresent();
    }

    private static Optional<Object> call(Method method, Object target, Object... arguments) {
        try {
            return Optional.ofNullable(method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UserNotFoundException nobody) {
                UserStores.failIfSilent(nobody);
                return Optional.empty();
            }
            throw new IllegalStateException("The key of a password cannot be read", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Openfire hides the key of a password", e);
        }
    }

    private static Optional<Method> method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return Optional.of(type.getMethod(name, parameters));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
