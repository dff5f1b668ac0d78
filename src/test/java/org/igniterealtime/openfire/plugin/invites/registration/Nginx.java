// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.nio.file.Path;

/** An nginx in front of a server, set up as the readme says or as a test wants it. */
public final class Nginx {

    private static final Path BINARY = Path.of("/usr/sbin/nginx");
    private static final String FRAME =
            """
            daemon off;
            master_process off;
            pid %1$s/pid;
            error_log %1$s/error.log;
            events {}
            http {
                access_log off;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%2$d %3$s;
                    %4$s
                }
            }
            """;

    private Nginx() {}

    /**
     * Starts it with the readme's example in front of this port; skips the test where there is no
     * nginx.
     */
    public static ReverseProxy before(int backend) throws IOException {
        return serving("", ReverseProxy.example("nginx", backend));
    }

    /**
     * Starts it; skips the test where there is no nginx.
     *
     * @param listening what follows the address in {@code listen}: nothing, or {@code ssl}
     * @param lines of the block {@code server}
     */
    public static ReverseProxy serving(String listening, String lines) throws IOException {
        return ReverseProxy.start(
                BINARY,
                (directory, port) -> FRAME.formatted(directory, port, listening, lines),
                "-e",
                "DIR/error.log",
                "-c",
                "FILE");
    }
}
