// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Map;
import java.util.function.Consumer;
import org.jivesoftware.openfire.event.UserEventDispatcher;
import org.jivesoftware.openfire.event.UserEventListener;
import org.jivesoftware.openfire.lockout.LockOutEventDispatcher;
import org.jivesoftware.openfire.lockout.LockOutEventListener;
import org.jivesoftware.openfire.lockout.LockOutFlag;
import org.jivesoftware.openfire.user.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what becomes of accounts, by whatever way: the console, a client, another plugin. Of what
 * happens in a directory (LDAP), and while the plugin is off, Openfire tells nothing.
 */
public final class UserEvents implements UserEventListener, LockOutEventListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UserEvents.class);

    private final Consumer<String> deleted;
    private final Consumer<String> passwordChanged;
    private final Consumer<String> locked;

    private UserEvents(
            Consumer<String> deleted, Consumer<String> passwordChanged, Consumer<String> locked) {
        this.deleted = deleted;
        this.passwordChanged = passwordChanged;
        this.locked = locked;
    }

    /**
     * Begins to listen. The listeners get the user name, on the node where it happens; what they
     * throw is logged, and keeps neither the deletion nor other listeners.
     *
     * @param deleted an account is about to be deleted
     * @param passwordChanged a password was set, also by this plugin itself
     * @param locked an account is locked, or will be from some time on
     */
    public static UserEvents listen(
            Consumer<String> deleted, Consumer<String> passwordChanged, Consumer<String> locked) {
        UserEvents events = new UserEvents(deleted, passwordChanged, locked);
        UserEventDispatcher.addListener(events);
        LockOutEventDispatcher.addListener(events);
        return events;
    }

    @Override
    public void userDeleting(User user, Map<String, Object> parameters) {
        tell(deleted, user.getUsername());
    }

    @Override
    public void userModified(User user, Map<String, Object> parameters) {
        if ("passwordModified".equals(parameters.get("type"))) {
            tell(passwordChanged, user.getUsername());
        }
    }

    @Override
    public void userCreated(User user, Map<String, Object> parameters) {}

    @Override
    public void accountLocked(LockOutFlag flag) {
        tell(locked, flag.getUsername());
    }

    @Override
    public void accountUnlocked(String username) {}

    @Override
    public void lockedAccountDenied(String username) {}

    private static void tell(Consumer<String> listener, String username) {
        try {
            listener.accept(username);
        } catch (VirtualMachineError | ThreadDeath e) {
            throw e;
        } catch (Throwable e) {
            // Openfire does not catch Errors, and whoever deletes a user must not get ours.
            LOG.error("Invites do not follow what became of '{}'", username, e);
        }
    }

    @Override
    public void close() {
        LockOutEventDispatcher.removeListener(this);
        UserEventDispatcher.removeListener(this);
    }
}
