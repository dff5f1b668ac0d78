// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.nio.file.Path;

/** A Caddy in front of a server, set up as the readme says, without its certificates. */
public final class Caddy {

    private static final Path BINARY = Path.of("/usr/bin/caddy");

    private Caddy() {}

    /** Starts it in front of this port; skips the test where there is none. */
    static ReverseProxy before(int backend) throws IOException {
        return serving(ReverseProxy.example("Caddy", backend));
    }

    /**
     * Starts it; skips the test where there is none.
     *
     * @param sites below {@code example.org}, each with a line that ends in a brace
     */
    public static ReverseProxy serving(String sites) throws IOException {
        return ReverseProxy.start(
                BINARY,
                (directory, port) ->
                        "{\nadmin off\nauto_https off\n}\n"
                                + sites.replaceAll(
                                        "(?m)^(\\w+\\.example\\.org) \\{",
                                        "http://$1:" + port + " {\nbind 127.0.0.1"),
                "run",
                "--config",
                "FILE",
                "--adapter",
                "caddyfile");
    }
}
