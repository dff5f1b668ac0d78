// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Properties;
import org.jivesoftware.util.JiveProperties;

/**
 * Openfire's system properties: in the database, cached, and the same on all nodes. Not by way of
 * {@code JiveGlobals}, whose setters have other return types from 5.2 on.
 */
public final class ServerProperties implements Properties {

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(JiveProperties.getInstance().get(name));
    }

    @Override
    public void set(String name, String value) {
        JiveProperties.getInstance().put(name, value);
    }

    @Override
    public void remove(String name) {
        JiveProperties.getInstance().remove(name);
    }
}
