// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The test's end of {@link InsidePlugin}. */
public final class Inside {

    private final String address;
    private final int port;

    private Inside(String address, int port) {
        this.address = address;
        this.port = port;
    }

    /** A server with the plugin in it, besides the one that was built. */
    public static ServerOptions with(ServerOptions options, Path directory) {
        return with(options, directory, ServerOptions.builtPlugin());
    }

    /** A server with the plugin in it and nothing else. */
    public static ServerOptions aloneWith(ServerOptions options, Path directory) {
        return with(options, directory, new Path[0]);
    }

    private static ServerOptions with(ServerOptions options, Path directory, Path... others) {
        Path[] jars = Arrays.copyOf(others, others.length + 1);
        jars[others.length] = jarIn(directory);
        return options.withPlugins(jars)
                .withProperty(InsidePlugin.PORT, String.valueOf(Ports.free().client()));
    }

    /** The one in this server. */
    public static Inside of(OpenfireServer server) {
        return new Inside(
                server.ports().address(),
                Integer.parseInt(server.options().properties().get(InsidePlugin.PORT)));
    }

    /** Does something, and fails when the server could not. */
    public void tell(String... words) {
        String answer = ask(words);
        if (!answer.equals("done")) {
            throw new IllegalStateException(String.join(" ", words) + ": " + answer);
        }
    }

    /** What the server answers. */
    public String ask(String... words) {
        try (Socket socket = new Socket(address, port);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            String line = String.join(" ", words) + "\n";
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jarIn(Path directory) {
        try {
            return PluginJar.in(
                    directory, "inside", InsidePlugin.class, List.of(InsidePlugin.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
