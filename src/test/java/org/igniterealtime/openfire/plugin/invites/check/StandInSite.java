// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/** What may be behind a base address, on a port of this machine: the plugin, or something else. */
final class StandInSite implements AutoCloseable {

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String scheme;

    StandInSite(HttpHandler handler) {
        this(Optional.empty(), handler);
    }

    /** One that shows a certificate. */
    StandInSite(SSLContext tls, HttpHandler handler) {
        this(Optional.of(tls), handler);
    }

    private StandInSite(Optional<SSLContext> tls, HttpHandler handler) {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = tls.isPresent() ? HttpsServer.create(any, 0) : HttpServer.create(any, 0);
            scheme = tls.isPresent() ? "https" : "http";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tls.ifPresent(c -> ((HttpsServer) server).setHttpsConfigurator(new HttpsConfigurator(c)));
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    handler.handle(exchange);
                    exchange.close();
                });
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return scheme + "://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers with a status and headers, name after name and value, and an empty page. */
    static void answer(HttpExchange exchange, int status, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, -1);
    }

    /** Answers as the plugin does for its test invite. */
    static void asPlugin(HttpExchange exchange, Invite invite, Sighting sighting)
            throws IOException {
        boolean right = exchange.getRequestURI().toString().equals("/invite?" + invite.token());
        answer(
                exchange,
                right ? 200 : 404,
                Sighting.HEADER,
                sighting.text(),
                "Link",
                "<xmpp:example.org?register;preauth=" + invite.token() + ">; rel=\"alternate\"");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
