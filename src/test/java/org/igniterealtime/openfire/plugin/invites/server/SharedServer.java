// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a running {@link OpenfireServer} with {@link Inside}, which all tests of a run
 * share: it is started for the first that asks and stopped after the last. It has many users, so
 * that each test can have some that have never heard of each other, and lets in anonymous ones.
 */
public final class SharedServer implements ParameterResolver {

    private static final int USERS = 200;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final ExtensionContext.Namespace STORE =
            ExtensionContext.Namespace.create(SharedServer.class);

    /** The name of a user whom no test has had before. The password is {@code secret}. */
    public static String nextUser() {
        int number = NEXT.getAndIncrement();
        if (number >= USERS) {
            throw new IllegalStateException("No more users");
        }
        return "user" + number;
    }

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
        ServerOptions options =
                ServerOptions.standard().withProperty("xmpp.auth.anonymous", "true");
        for (int i = 0; i < USERS; i++) {
            options = options.withUser("user" + i, "secret");
        }
        try {
            Path directory = Files.createTempDirectory("inside-");
            try {
                return OpenfireServer.start(Inside.with(options, directory));
            } finally {
                // The server has a copy.
                Files.delete(directory.resolve("inside.jar"));
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
