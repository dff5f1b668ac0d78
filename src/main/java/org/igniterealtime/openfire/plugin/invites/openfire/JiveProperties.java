package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Properties;
import org.jivesoftware.util.JiveGlobals;

/** Openfire's system properties: in the database, cached, and the same on all nodes. */
public final class JiveProperties implements Properties {

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(JiveGlobals.getProperty(name));
    }

    @Override
    public void set(String name, String value) {
        JiveGlobals.setProperty(name, value);
    }

    @Override
    public void remove(String name) {
        JiveGlobals.deleteProperty(name);
    }
}
