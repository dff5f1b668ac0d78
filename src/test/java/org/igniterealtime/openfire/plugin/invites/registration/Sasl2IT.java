// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.igniterealtime.openfire.plugin.invites.openfire.RawClient;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody comes by an invite with a client that signs in by XEP-0388, which no Openfire before 5.2
 * knows, and from then on only when it is switched on.
 */
class Sasl2IT {

    private static final String SWITCH = "xmpp.auth.sasl2";
    private static final String NAMESPACE = "urn:xmpp:sasl:2";
    private static final String[] FEATURES = {"urn:xmpp:ibr-token:0", "urn:xmpp:invite"};

    private static OpenfireServer server;
    private static Invitations invitations;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        ServerOptions options = ServerOptions.standard().withProperty(SWITCH, "true");
        assumeTrue(
                options.distribution().isPresent() && knowsIt(options.distribution().get()),
                "No SASL2 in this Openfire: give -Dopenfire.home=DIR, a 5.2 or newer");
        server = OpenfireServer.start(Inside.with(options, directory));
        invitations = new Invitations(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void bothWaysOfSigningInStandBesideTheFeaturesForInvites() throws Exception {
        try (RawClient client = RawClient.connect(server.domain(), server.ports().client())) {
            client.open();
            client.startTls();

            assertThat(client.open())
                    .containsOnlyOnce("<mechanisms ")
                    .containsOnlyOnce("<authentication ")
                    .contains(NAMESPACE, FEATURES[0], FEATURES[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-1"})
    void whoRegistersSignsInOnTheSameStreamAndOnTheNext(String mechanism) throws Exception {
        String username =
                "newcomer-by-" + mechanism.replaceAll("[^A-Z]", "").toLowerCase(Locale.ROOT);
        try (Newcomer client = Newcomer.at(server).presenting(invitations.account())) {
            assertThat(client.register(username, Newcomer.PASSWORD).isDone()).isTrue();

            assertSignsIn(client.raw(), mechanism, username);
        }
        try (Newcomer client = Newcomer.at(server)) {
            assertSignsIn(client.raw(), mechanism, username);
        }
    }

    @Test
    void aTokenThatWasPresentedIsNoPassword() throws Exception {
        String token = invitations.named("reserved");
        try (Newcomer client = Newcomer.at(server).presenting(token)) {
            assertThat(
                            client.raw()
                                    .send(
                                            authenticate("PLAIN", plain("reserved", token)),
                                            "</failure>"))
                    .contains("<not-authorized");

            // It is as good as before.
            assertThat(client.register("reserved", Newcomer.PASSWORD).isDone()).isTrue();
        }
    }

    /** And has what the server offers to those who are signed in, and nothing for newcomers. */
    private static void assertSignsIn(RawClient client, String mechanism, String username)
            throws Exception {
        String success =
                mechanism.equals("PLAIN")
                        ? client.send(
                                authenticate(mechanism, plain(username, Newcomer.PASSWORD)),
                                "</success>")
                        : scram(client, mechanism, username);
        assertThat(success)
                .contains("<success xmlns=\"" + NAMESPACE + "\"")
                .contains(
                        "<authorization-identifier>"
                                + username
                                + "@"
                                + server.domain()
                                + "</authorization-identifier>");
        // XEP-0388: no new stream, but new features.
        assertThat(client.send("", "</stream:features>")).doesNotContain(FEATURES);
        assertThat(
                        client.send(
                                "<iq type='set' id='bind'>"
                                        + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
                                "</iq>"))
                .contains("<jid>" + username + "@" + server.domain() + "/");
    }

    private static String scram(RawClient client, String mechanism, String username)
            throws Exception {
        Scram scram = new Scram(username, Newcomer.PASSWORD);
        String challenge =
                client.send(authenticate(mechanism, scram.first()), "<challenge", "</challenge>");
        String inside = challenge.replaceAll("(?s).*<challenge[^>]*>([^<]*)</challenge>.*", "$1");
        String answer =
                client.send(
                        "<response xmlns='%s'>%s</response>"
                                .formatted(NAMESPACE, encoded(scram.last(decoded(inside)))),
                        "</success>");
        String proof =
                answer.replaceAll("(?s).*<additional-data>([^<]*)</additional-data>.*", "$1");
        assertThat(decoded(proof)).isEqualTo(scram.serverProof());
        return answer;
    }

    private static String authenticate(String mechanism, String initial) {
        return "<authenticate xmlns='%s' mechanism='%s'><initial-response>%s</initial-response></authenticate>"
                .formatted(NAMESPACE, mechanism, encoded(initial));
    }

    private static String plain(String username, String password) {
        return "\0" + username + "\0" + password;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** Whether the class that signs clients in names the switch. */
    private static boolean knowsIt(Path distribution) throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(distribution.resolve("lib"), "xmppserver-*.jar")) {
            for (Path jar : jars) {
                try (ZipFile classes = new ZipFile(jar.toFile())) {
                    ZipEntry entry =
                            classes.getEntry(
                                    "org/jivesoftware/openfire/net/SASLAuthentication.class");
                    byte[] octets = classes.getInputStream(entry).readAllBytes();
                    return new String(octets, StandardCharsets.ISO_8859_1).contains(SWITCH);
                }
            }
        }
        return false;
    }
}
