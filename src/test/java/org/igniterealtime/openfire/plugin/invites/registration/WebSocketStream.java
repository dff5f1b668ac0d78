// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** A client that comes by WebSocket (RFC 7395). */
final class WebSocketStream implements AutoCloseable {

    private static final int SECONDS = 15;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final String features;

    /** Opens a stream. */
    WebSocketStream(OpenfireServer server) throws Exception {
        URI address = URI.create(server.http().toString().replace("http:", "ws:") + "/ws/");
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols("xmpp")
                        .buildAsync(address, new Incoming())
                        .get(SECONDS, TimeUnit.SECONDS);
        String opened =
                exchange(
                        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='example.test'"
                                + " version='1.0'/>");
        features = opened.contains("features") ? opened : next();
    }

    /** What the server offers. */
    String features() {
        return features;
    }

    /** The next thing that comes after this. */
    String exchange(String stanza) throws Exception {
        socket.sendText(stanza, true).get(SECONDS, TimeUnit.SECONDS);
        return next();
    }

    private String next() throws InterruptedException {
        String text = received.poll(SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new IllegalStateException("The server does not answer");
        }
        return text;
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts the pieces of each message together. */
    private final class Incoming implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                received.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
