// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.nio.file.Path;

/** An Apache HTTP server in front of a server, set up as the readme says; Debian's places. */
public final class Apache {

    private static final Path BINARY = Path.of("/usr/sbin/apache2");
    private static final String FRAME =
            """
            ServerName localhost
            PidFile %1$s/pid
            DefaultRuntimeDir %1$s
            ErrorLog %1$s/error.log
            Mutex sem
            User nobody
            Group nogroup
            Listen 127.0.0.1:%2$d
            LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
            LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
            LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
            LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
            LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
            %3$s
            """;

    private Apache() {}

    /** Starts it in front of this port; skips the test where there is none. */
    static ReverseProxy before(int backend) throws IOException {
        return serving(ReverseProxy.example("Apache", backend));
    }

    /** Starts it with these lines; skips the test where there is none. */
    public static ReverseProxy serving(String lines) throws IOException {
        return ReverseProxy.start(
                BINARY,
                (directory, port) -> FRAME.formatted(directory, port, lines),
                "-D",
                "FOREGROUND",
                "-f",
                "FILE");
    }
}
