// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test an {@link OpenfireServer} that is already running. All tests of a run share it: it
 * is started for the first that asks and stopped after the last, so a test must not stop it, nor
 * count on being alone on it.
 *
 * <pre>{@code
 * @ExtendWith(RunningServer.class)
 * class SomethingIT {
 *     @Test
 *     void itAnswers(OpenfireServer server) { ... }
 * }
 * }</pre>
 *
 * <p>The users {@code romeo} and {@code juliet} are there, each with the password {@code secret}.
 */
public final class RunningServer implements ParameterResolver {

    private static final ExtensionContext.Namespace STORE =
            ExtensionContext.Namespace.create(RunningServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OpenfireServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // JUnit closes what is in the store of the root when the run ends.
        return context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent("server", key -> start(), OpenfireServer.class);
    }

    private static OpenfireServer start() {
        return OpenfireServer.start(
                ServerOptions.standard().withUser("romeo", "secret").withUser("juliet", "secret"));
    }
}
