// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A random key that all nodes share and that outlives a restart: kept in a property and created on
 * first use. If two nodes create it at the same time, the one in the property counts.
 */
final class Secret implements Supplier<byte[]> {

    private static final int LENGTH = 32;

    private final Properties properties;
    private final String name;

    Secret(Properties properties, String name) {
        this.properties = properties;
        this.name = name;
    }

    /** The current key. Do not cache it: another node may have replaced it. */
    @Override
    public synchronized byte[] get() {
        return read().orElseGet(this::make);
    }

    private byte[] make() {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        properties.set(name, HexFormat.of().formatHex(key));
        return read().orElse(key);
    }

    private Optional<byte[]> read() {
        return properties
                .get(name)
                .filter(text -> text.matches("[0-9a-f]{" + 2 * LENGTH + "}"))
                .map(HexFormat.of()::parseHex);
    }
}
