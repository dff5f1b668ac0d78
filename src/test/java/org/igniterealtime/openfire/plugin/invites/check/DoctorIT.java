// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.registration.Nginx;
import org.igniterealtime.openfire.plugin.invites.registration.ReverseProxy;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the console says about a running server, by itself and behind a real nginx with each of the
 * mistakes that people make. One server reads what proxies say about visitors, the other does not.
 */
class DoctorIT {

    private static final String ADDRESS = "Address of the links";
    private static final String CERTIFICATE = "Certificate";
    private static final String LINK = "Links in apps";
    private static final String SCRIPTS = "Scripts on other sites";
    private static final String VISITORS = "Visitors’ addresses";

    private static final int DIRECT_TLS = Ports.free().client();

    private static OpenfireServer reading;
    private static OpenfireServer plain;

    @TempDir private static Path directory;

    @BeforeAll
    static void start() {
        ServerOptions options = ServerOptions.standard();
        reading =
                OpenfireServer.start(
                        Inside.with(
                                options.withProperty("httpbind.forwarded.enabled", "true"),
                                directory));
        plain =
                OpenfireServer.start(
                        Inside.with(
                                options.withPorts(Ports.free())
                                        .withProperty("xmpp.socket.ssl.active", "true")
                                        .withProperty(
                                                "xmpp.socket.ssl.port", String.valueOf(DIRECT_TLS)),
                                directory));
    }

    @AfterAll
    static void stop() {
        reading.close();
        plain.close();
    }

    /** Sets a base address, and reads what the console says of it: result and text by subject. */
    private static Map<String, String> check(OpenfireServer server, String baseUrl) {
        Inside.of(server).tell("property", "plugin.invites.baseUrl", baseUrl);
        ConsoleClient admin = ConsoleClient.loggedIn(server);
        Document page =
                Jsoup.parse(
                        admin.submit("/plugins/invites/check.jsp", Map.of("action", "check"))
                                .body());
        Map<String, String> findings = new LinkedHashMap<>();
        for (Element row : page.select("#findings tbody tr")) {
            findings.put(
                    row.child(1).text(), row.child(2).text() + ": " + row.child(3).wholeText());
        }
        assertThat(page.select("#invites").text()).contains("The server opens " + baseUrl);
        assertThat(findings.get("Test invite")).startsWith("All well: ");
        assertThat(Jsoup.parse(admin.get("/plugins/invites/invites.jsp").body()).text())
                .contains("Total Invites: 0");
        return findings;
    }

    private static Map<String, String> behind(OpenfireServer server, String lines)
            throws IOException {
        return behind(server, lines, "");
    }

    private static Map<String, String> behind(OpenfireServer server, String lines, String path)
            throws IOException {
        String backend = "127.0.0.1:" + server.ports().http();
        try (ReverseProxy nginx = Nginx.serving("", lines.replace("BACKEND", backend))) {
            return check(server, "http://localhost:" + nginx.port() + path);
        }
    }

    @Test
    void theReadmesNginxIsAllWell() throws Exception {
        try (ReverseProxy nginx = Nginx.before(reading.ports().http())) {
            Map<String, String> found = check(reading, "http://localhost:" + nginx.port());

            assertThat(found.get(ADDRESS)).startsWith("All well: ");
            assertThat(found.get(LINK)).startsWith("All well: ");
            assertThat(found.get(SCRIPTS)).startsWith("All well: ");
            assertThat(found.get(VISITORS)).startsWith("All well: The proxy passes");
            assertThat(found.get(CERTIFICATE)).startsWith("Warning: Links begin with http:");
            assertThat(found.get("Clock")).startsWith("All well: ");

            Map<String, String> below =
                    check(reading, "http://localhost:" + nginx.port() + "/chat");
            assertThat(below.get(ADDRESS)).startsWith("All well: ");
            assertThat(below.get(VISITORS)).startsWith("All well: The proxy passes");
        }
    }

    @Test
    void whereOpenfireDoesNotReadTheHeaderItIsTold() throws Exception {
        try (ReverseProxy nginx = Nginx.before(plain.ports().http())) {
            assertThat(check(plain, "http://localhost:" + nginx.port()).get(VISITORS))
                    .startsWith("Warning: The proxy passes visitors’ addresses on, but Openfire")
                    .contains("httpbind.forwarded.enabled");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The visitor's own header goes on as it came, or in front of the proxy's.
                "Visitors’ addresses | location / { proxy_pass http://BACKEND; }"
                        + " | Fault: Openfire believes the address",
                "Visitors’ addresses | location / { proxy_pass http://BACKEND;"
                        + " proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; }"
                        + " | Fault: Openfire believes the address",
                "Visitors’ addresses | location / { proxy_pass http://BACKEND;"
                        + " proxy_set_header Forwarded \"\"; proxy_set_header X-Forwarded-For \"\"; }"
                        + " | Warning: To Openfire all visitors have the proxy",
                "Address of the links | location /invite { proxy_pass http://BACKEND/; }"
                        + " | but not by this plugin",
                "Address of the links | location / { return 302 https://other.invalid$request_uri; }"
                        + " | Fault: Visitors are sent on to another host: https://other.invalid/invite.",
                "Address of the links | location / { return 301 https://localhost$request_uri; }"
                        + " | Warning: Visitors are sent on to https://localhost/invite.",
                "Address of the links | location / { return 200 \"hello\"; }" + " | Fault: ",
                "Address of the links | location / { proxy_pass http://127.0.0.1:9; }"
                        + " | it does not reach the HTTP binding",
                "Links in apps | location / { if ($request_method = HEAD) { return 405; }"
                        + " proxy_pass http://BACKEND; } | Fault: HEAD requests are answered 405",
                "Links in apps | location / { proxy_hide_header Link; proxy_pass http://BACKEND; }"
                        + " | Fault: The header Link gets lost",
                "Scripts on other sites | location / { proxy_pass http://BACKEND;"
                        + " proxy_hide_header Access-Control-Allow-Origin; } | Warning: What browsers ask",
                "Scripts on other sites | location / { if ($request_method = OPTIONS) { return 403; }"
                        + " proxy_pass http://BACKEND; } | answered 403"
            })
    void eachMistakeIsFound(String subject, String lines, String found) throws Exception {
        assertThat(behind(reading, lines).get(subject)).contains(found);
    }

    @Test
    void aPathThatTheProxyPassesOnIsAMistakeAndTheLineCuresIt() throws Exception {
        Map<String, String> found =
                behind(reading, "location /chat/ { proxy_pass http://BACKEND; }", "/chat");

        assertThat(found.get(ADDRESS))
                .contains("The proxy has to pass on what comes below /chat, without /chat.");
        String line =
                found.get(ADDRESS)
                        .lines()
                        .filter(text -> text.contains("nginx: "))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(".*nginx: ", "");
        assertThat(behind(reading, line, "/chat").get(ADDRESS)).startsWith("All well: ");
    }

    @Test
    void theCertificateIsJudgedAndTheRestIsCheckedAllTheSame() throws Exception {
        String proxy =
                " location / { proxy_pass http://127.0.0.1:%d; proxy_set_header Forwarded \"\";"
                                .formatted(reading.ports().http())
                        + " proxy_set_header X-Forwarded-For $remote_addr; }";
        PemFiles own = PemFiles.selfSigned(directory, "localhost", "-0d", 90);
        try (ReverseProxy nginx = Nginx.serving("ssl", own.lines() + proxy)) {
            Map<String, String> found = check(reading, "https://localhost:" + nginx.port());

            assertThat(found.get(CERTIFICATE))
                    .startsWith("Fault: Browsers do not trust who issued it (CN=localhost)");
            assertThat(found.get(ADDRESS)).startsWith("All well: ");
            assertThat(found.get(VISITORS))
                    .startsWith("Warning: The proxy does not say that visitors come by https");
        }
        PemFiles old = PemFiles.selfSigned(directory, "localhost", "-9d", 2);
        try (ReverseProxy nginx = Nginx.serving("ssl", old.lines() + proxy)) {
            assertThat(check(reading, "https://localhost:" + nginx.port()).get(CERTIFICATE))
                    .startsWith("Fault: It ended on ");
        }
    }

    @Test
    void withoutAProxyVisitorsAreSeenOrCanForge() {
        assertThat(check(plain, plain.http().toString()).get(VISITORS))
                .startsWith("All well: Visitors come without a proxy");
        assertThat(check(reading, reading.http().toString()).get(VISITORS))
                .startsWith("Fault: Openfire believes the address");
    }

    @Test
    void whatCannotBeReachedFromInsideIsNoFault() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }

        Map<String, String> found = check(plain, "http://localhost:" + nobody);

        assertThat(found.get(ADDRESS)).startsWith("Could not check: ");
        assertThat(found.get(LINK)).startsWith("Could not check: ");
        assertThat(check(plain, "https://no-such-host.invalid").get(ADDRESS))
                .startsWith("Fault: Nobody knows the name no-such-host.invalid.");
    }

    @Test
    void theServersOwnPortsAreLookedAt() {
        Map<String, String> found = check(plain, plain.https().toString());

        assertThat(found.get("Clients over TCP")).startsWith("All well: Registration by invite");
        assertThat(found.get("Clients over Direct TLS")).startsWith("All well: Registration");
        assertThat(found.get("Clients over BOSH"))
                .startsWith("Warning: Registration by invite is not announced here");
        assertThat(found.get("Clients over WebSocket"))
                .startsWith("Warning: Registration by invite is not announced here");
        assertThat(found.get("Openfire’s own registration")).startsWith("Warning: ");
        assertThat(found.get("User store")).startsWith("All well: ");
        assertThat(found.get("Mail server")).startsWith("For information: Mail is not set up");
        assertThat(found.get("Connections of web clients (host-meta)"))
                .startsWith("Could not check: Web clients look at https://example.test/");
    }
}
