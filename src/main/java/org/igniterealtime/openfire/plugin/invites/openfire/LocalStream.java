// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.lang.reflect.Method;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.registration.ClientStream;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.jivesoftware.openfire.user.UserNotFoundException;

/** A client that is connected to this node of the server: by TCP, BOSH or WebSocket. */
final class LocalStream implements ClientStream {

    /** Named otherwise before 4.8; neither name is on all versions. */
    private static final Method IS_ENCRYPTED =
            method("isEncrypted").or(() -> method("isSecure")).orElseThrow();

    private final LocalClientSession session;

    LocalStream(LocalClientSession session) {
        this.session = session;
    }

    @Override
    public Object identity() {
        return session;
    }

    @Override
    public boolean isAuthenticated() {
        return session.getAuthToken() != null;
    }

    /** Before that, Openfire's name for the stream stands where the resource will. */
    @Override
    public boolean isBound() {
        return session.getAddress().getNode() != null;
    }

    @Override
    public Optional<String> username() {
        try {
            return session.isAnonymousUser()
                    ? Optional.empty()
                    : Optional.ofNullable(session.getUsername());
        } catch (UserNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public String layers() {
        try {
            boolean compressed = session.getConnection().isCompressed();
            return "encrypted " + IS_ENCRYPTED.invoke(session) + ", compressed " + compressed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The stream cannot be told from another", e);
        }
    }

    /** A connection that has just ended has no address any more. */
    @Override
    public String address() {
        try {
            return session.getHostAddress();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    @Override
    public Locale language() {
        return Optional.ofNullable(session.getLanguage()).orElse(Locale.ENGLISH);
    }

    private static Optional<Method> method(String name) {
        try {
            return Optional.of(Session.class.getMethod(name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
