// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the readme's examples for proxies pass on. Versions of Openfire believe different headers,
 * so none may come through that a visitor has made up.
 */
class ProxyExamplesIT {

    /** An example of the readme. */
    enum Example {
        NGINX {
            @Override
            ReverseProxy before(int backend) throws IOException {
                return Nginx.before(backend);
            }
        },
        APACHE {
            @Override
            ReverseProxy before(int backend) throws IOException {
                return Apache.before(backend);
            }
        },
        CADDY {
            @Override
            ReverseProxy before(int backend) throws IOException {
                return Caddy.before(backend);
            }
        };

        abstract ReverseProxy before(int backend) throws IOException;
    }

    private static final String FORGED =
            """
            X-Forwarded-For: 198.51.100.1
            X-Forwarded-For: 198.51.100.2
            x-forwarded-for: 198.51.100.3, 198.51.100.4
            Forwarded: for=198.51.100.5;proto=https
            Forwarded: for="[2001:db8::6]"
            """
                    .replace("\n", "\r\n");

    private HttpServer backend;

    /** One that tells what it was asked. */
    @BeforeEach
    void listen() throws IOException {
        backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.createContext(
                "/",
                exchange -> {
                    String heads =
                            exchange.getRequestHeaders().entrySet().stream()
                                    .map(head -> head.getKey() + ": " + head.getValue())
                                    .collect(Collectors.joining("\n"));
                    byte[] seen =
                            ("asked " + exchange.getRequestURI() + "\n" + heads)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, seen.length);
                    exchange.getResponseBody().write(seen);
                    exchange.close();
                });
        backend.start();
    }

    @AfterEach
    void stop() {
        backend.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatTheVisitorSaysOfTheOwnAddressGoesOn(Example example) throws IOException {
        try (ReverseProxy proxy = example.before(backend.getAddress().getPort())) {
            String seen = proxy.get("127.0.0.2", "chat.example.org", "/invite?x", FORGED);

            assertThat(seen)
                    .containsIgnoringCase("X-forwarded-for: [127.0.0.2]")
                    .doesNotContain("198.51.100", "2001:db8");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyThePluginsPathsGoOn(Example example) throws IOException {
        try (ReverseProxy proxy = example.before(backend.getAddress().getPort())) {
            for (String path :
                    new String[] {
                        "/invite?x", "/invite/register?t=x", "/invites_api/v1/invites?state=live"
                    }) {
                assertThat(proxy.get("127.0.0.1", "chat.example.org", path, ""))
                        .contains("asked " + path + "\n");
                assertThat(proxy.get("127.0.0.1", "www.example.org", "/chat" + path, ""))
                        .contains("asked " + path + "\n");
            }
            for (String path :
                    new String[] {
                        "/",
                        "/http-bind/",
                        "/chat/http-bind/",
                        "/invitesx",
                        "/invite/../http-bind/",
                        "/invite/%2e%2e/http-bind/",
                        "/chat/invite/../../http-bind/"
                    }) {
                assertThat(proxy.get("127.0.0.1", "chat.example.org", path, ""))
                        .as(path)
                        .doesNotContain("asked /http-bind", "asked /\n", "asked /invitesx");
            }
        }
    }
}
