package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Map;
import java.util.function.Consumer;
import org.jivesoftware.openfire.event.UserEventDispatcher;
import org.jivesoftware.openfire.event.UserEventListener;
import org.jivesoftware.openfire.user.User;

/** Tells which accounts are being deleted. */
public final class DeletedUsers implements UserEventListener, AutoCloseable {

    private final Consumer<String> listener;

    private DeletedUsers(Consumer<String> listener) {
        this.listener = listener;
    }

    /**
     * Begins to listen.
     *
     * @param listener gets the user name, on the node where the account is deleted and before it
     *     is; what it throws is logged by Openfire
     */
    public static DeletedUsers listen(Consumer<String> listener) {
        DeletedUsers users = new DeletedUsers(listener);
        UserEventDispatcher.addListener(users);
        return users;
    }

    @Override
    public void userDeleting(User user, Map<String, Object> parameters) {
        listener.accept(user.getUsername());
    }

    @Override
    public void userCreated(User user, Map<String, Object> parameters) {}

    @Override
    public void userModified(User user, Map<String, Object> parameters) {}

    @Override
    public void close() {
        UserEventDispatcher.removeListener(this);
    }
}
