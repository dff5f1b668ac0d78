// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.util.Locale;
import java.util.Optional;

/** A client's connection without a server. */
final class TestStream implements ClientStream {

    private boolean authenticated;
    private boolean bound;
    private Optional<String> username = Optional.empty();
    private String layers = "encrypted";
    private Locale language = Locale.ENGLISH;

    TestStream logIn(String user) {
        authenticated = true;
        bound = true;
        username = Optional.of(user);
        return this;
    }

    TestStream logInAnonymously() {
        authenticated = true;
        bound = true;
        return this;
    }

    TestStream speak(Locale wanted) {
        language = wanted;
        return this;
    }

    void restart() {
        layers += ", compressed";
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public boolean isAuthenticated() {
        return authenticated;
    }

    @Override
    public boolean isBound() {
        return bound;
    }

    @Override
    public Optional<String> username() {
        return username;
    }

    @Override
    public String layers() {
        return layers;
    }

    @Override
    public String address() {
        return "192.0.2.1";
    }

    @Override
    public Locale language() {
        return language;
    }
}
