// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.nio.file.Path;
import java.util.Optional;
import org.jivesoftware.util.JiveGlobals;

/**
 * Where Openfire is installed. It has had two names: {@code getHomePath} since 4.8, {@code
 * getHomeDirectory} until 4.8.
 */
public final class HomeFolder {

    private HomeFolder() {}

    /**
     * Openfire's folder {@code conf}.
     *
     * @throws IllegalStateException when this Openfire has neither method
     */
    public static Path conf() {
        return ask("getHomePath")
                .or(() -> ask("getHomeDirectory"))
                .orElseThrow(() -> new IllegalStateException("Where is this Openfire?"))
                .resolve("conf");
    }

    private static Optional<Path> ask(String getter) {
        try {
            return Optional.of(
                    Path.of(JiveGlobals.class.getMethod(getter).invoke(null).toString()));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Openfire does not say where it is", e);
        }
    }
}
