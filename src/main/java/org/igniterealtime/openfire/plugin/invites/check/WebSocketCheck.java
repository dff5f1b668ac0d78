// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Opens a stream over WebSocket (RFC 7395, section 3), and ends it when the features are there. */
record WebSocketCheck(HttpClient http, String domain, URI binding) implements Check {

    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%s' version='1.0'/>";

    @Override
    public Subject subject() {
        return Subject.WEBSOCKET;
    }

    @Override
    public Finding look() throws Exception {
        Features features = new Features();
        URI address = URI.create(binding.toString().replaceFirst("^http", "ws") + "/ws/");
        WebSocket socket =
                http.newWebSocketBuilder().subprotocols("xmpp").buildAsync(address, features).get();
        try {
            socket.sendText(OPEN.formatted(domain), true).get();
            return Finding.of(
                    subject(),
                    features.come.get().contains(StreamCheck.ANNOUNCEMENT)
                            ? Diagnosis.STREAM_ANNOUNCES
                            : Diagnosis.STREAM_SILENT_ON_WEB);
        } finally {
            socket.abort();
        }
    }

    /** Waits until what was received holds the features. */
    private static final class Features implements WebSocket.Listener {

        private static final int LONGEST = 64 * 1024;

        private final CompletableFuture<String> come = new CompletableFuture<>();
        private final StringBuilder received = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            received.append(piece);
            int start = received.indexOf("features");
            boolean whole = last && start >= 0 && received.indexOf("features", start + 8) >= 0;
            if (whole || received.length() > LONGEST) {
                come.complete(received.toString());
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            come.completeExceptionally(new IllegalStateException("closed with " + status));
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            come.completeExceptionally(error);
        }
    }
}
