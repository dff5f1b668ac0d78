// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.registration.Apache;
import org.igniterealtime.openfire.plugin.invites.registration.Caddy;
import org.igniterealtime.openfire.plugin.invites.registration.Nginx;
import org.igniterealtime.openfire.plugin.invites.registration.ReverseProxy;
import org.junit.jupiter.api.Test;

/** The lines that the doctor recommends, typed into real web servers as they stand. */
class ProxyLinesIT {

    private static final String HOST_META = "/.well-known/host-meta";

    private static String of(String proxy, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(proxy + ": "))
                .map(line -> line.substring(proxy.length() + 2))
                .collect(Collectors.joining("\n"));
    }

    private static void assertPasses(String prefix, Started started) throws Exception {
        try (StandInSite site =
                        new StandInSite(
                                exchange -> {
                                    String asked = "asked " + exchange.getRequestURI() + ".";
                                    byte[] octets = asked.getBytes(StandardCharsets.UTF_8);
                                    exchange.sendResponseHeaders(200, octets.length);
                                    exchange.getResponseBody().write(octets);
                                });
                ReverseProxy proxy =
                        started.with(new ProxyLines(prefix, "127.0.0.1:" + site.port()))) {
            for (String path : List.of("/invite?x", "/invites_api/v1/openapi.json")) {
                assertThat(proxy.get("127.0.0.1", "chat.example.org", prefix + path, ""))
                        .contains("asked " + path + ".");
            }
            assertThat(
                            proxy.get(
                                    "127.0.0.1",
                                    "chat.example.org",
                                    prefix + "/invite",
                                    "Forwarded: for=192.0.2.1\r\nX-Forwarded-For: 192.0.2.1\r\n"))
                    .contains("asked /invite.");
        }
    }

    private interface Started {
        ReverseProxy with(ProxyLines lines) throws Exception;
    }

    private static String all(String proxy, ProxyLines lines) {
        return of(proxy, lines.passing()) + "\n" + of(proxy, lines.addresses());
    }

    @Test
    void linesForNginxAreGood() throws Exception {
        for (String prefix : List.of("", "/chat")) {
            assertPasses(prefix, lines -> Nginx.serving("", all("nginx", lines)));
        }
        ProxyLines lines = new ProxyLines("", "127.0.0.1:7070");
        try (ReverseProxy proxy =
                Nginx.serving("", of("nginx", lines.hostMeta("https://chat.example.org")))) {
            assertNamesWebSocket(proxy);
        }
    }

    @Test
    void linesForApacheAreGood() throws Exception {
        for (String prefix : List.of("", "/chat")) {
            assertPasses(prefix, lines -> Apache.serving(all("Apache", lines)));
        }
        ProxyLines lines = new ProxyLines("", "127.0.0.1:7070");
        try (ReverseProxy proxy = Apache.serving(of("Apache", lines.hostMetaForAll()))) {
            assertThat(proxy.get("127.0.0.1", "chat.example.org", HOST_META, ""))
                    .startsWith("HTTP/1.1 ");
        }
    }

    @Test
    void linesForCaddyAreGood() throws Exception {
        for (String prefix : List.of("", "/chat")) {
            assertPasses(
                    prefix,
                    lines -> Caddy.serving("chat.example.org {\n" + all("Caddy", lines) + "\n}\n"));
        }
        ProxyLines lines = new ProxyLines("", "127.0.0.1:7070");
        try (ReverseProxy proxy =
                Caddy.serving(
                        "chat.example.org {\n"
                                + of("Caddy", lines.hostMeta("https://chat.example.org"))
                                + "\n}\n")) {
            assertNamesWebSocket(proxy);
        }
    }

    private static void assertNamesWebSocket(ReverseProxy proxy) throws Exception {
        assertThat(proxy.get("127.0.0.1", "chat.example.org", HOST_META, ""))
                .contains("HTTP/1.1 200", "application/xrd+xml", "\"wss://chat.example.org/ws/\"")
                .containsIgnoringCase("Access-Control-Allow-Origin: *");
    }
}
