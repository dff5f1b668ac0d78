// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API as a script meets it, on the server that the tests run on. */
@ExtendWith(RunningServer.class)
class InvitesApiIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private OpenfireServer server;
    private String key;

    @BeforeEach
    void makeKey(OpenfireServer running) {
        server = running;
        key = ConsoleKeys.create(ConsoleClient.loggedIn(running), "api test");
    }

    @Test
    void aKeyCreatesAnInviteWithAndWithoutASlashAndWithoutARedirect() throws Exception {
        for (String path : List.of("", "/")) {
            HttpResponse<String> answer = send("GET", path + "?key=" + key);

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .matches("https?://[^/]+/invite\\?[A-Za-z0-9]{24}");
        }
    }

    @Test
    void aBearerKeyNeedsNoQuery() throws Exception {
        assertThat(send("GET", "", "Authorization", "Bearer " + key).statusCode()).isEqualTo(201);
        assertThat(send("POST", "", "Authorization", "bearer " + key).statusCode()).isEqualTo(201);
    }

    @Test
    void otherAnswersComeAsDocumented() throws Exception {
        assertThat(send("GET", "").statusCode()).isEqualTo(403);
        assertThat(send("GET", "?key=" + key + "x").statusCode()).isEqualTo(403);
        assertThat(send("GET", "?key=" + "x".repeat(6000)).statusCode()).isEqualTo(403);
        assertThat(send("GET", "?key=" + key + "&redirect=true").statusCode()).isEqualTo(303);
        assertThat(send("HEAD", "?key=" + key).statusCode()).isEqualTo(405);
        assertThat(send("OPTIONS", "").statusCode()).isEqualTo(200);
        assertThat(send("DELETE", "?key=" + key).statusCode()).isEqualTo(405);
        assertThat(send("GET", "", "Authorization", "Basic YTpi").statusCode()).isEqualTo(403);
    }

    @Test
    void theServerAddsNoSecondCorsHeader() throws Exception {
        HttpResponse<String> answer =
                send("GET", "?key=" + key, "Origin", "https://portal.example.org");

        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().allValues("Access-Control-Expose-Headers"))
                .containsExactly("Location");
    }

    @Test
    void hostileBytesCreateNothing() throws Exception {
        assertThat(raw("GET /invites_api?key=%ff%00/%c3%28 HTTP/1.1")).startsWith("HTTP/1.1 403 ");
        assertThat(raw("GET /invites_api?key=%zz/%u0000 HTTP/1.1")).startsWith("HTTP/1.1 403 ");
    }

    private HttpResponse<String> send(String method, String query, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.http() + "/invites_api" + query))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.setHeader(headers[0], headers[1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Bytes that a well-behaved client refuses to send; Latin-1 makes each char one of them. */
    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.ports().http())) {
            OutputStream out = socket.getOutputStream();
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }
}
