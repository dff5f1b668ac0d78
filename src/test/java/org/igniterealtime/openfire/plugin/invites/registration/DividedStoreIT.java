// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server whose accounts are in two places: the staff's where it may only read, as in a directory,
 * and everybody else's in its own tables. And what is said while the directory does not answer.
 */
class DividedStoreIT {

    private static final String PROVIDER = "provider.user.className";
    private static final String HYBRID = "org.jivesoftware.openfire.user.HybridUserProvider";

    private static OpenfireServer server;
    private static Inside inside;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        ServerOptions options =
                ServerOptions.standard()
                        .withUser("romeo", "secret")
                        .withUser("benvolio", "secret")
                        .withProperty(PROVIDER, HYBRID)
                        .withProperty(
                                "hybridUserProvider.primaryProvider.className",
                                "org.jivesoftware.openfire.user.JDBCUserProvider")
                        .withProperty(
                                "hybridUserProvider.secondaryProvider.className",
                                "org.jivesoftware.openfire.user.DefaultUserProvider")
                        .withProperty("jdbcUserProvider.useConnectionProvider", "true")
                        .withProperty(
                                "jdbcUserProvider.loadUserSQL",
                                "SELECT name, email FROM staff WHERE username = ?")
                        .withProperty("jdbcUserProvider.userCountSQL", "SELECT COUNT(*) FROM staff")
                        .withProperty("jdbcUserProvider.allUsersSQL", "SELECT username FROM staff")
                        .withProperty("ldap.host", "127.0.0.1")
                        .withProperty("ldap.port", String.valueOf(closedPort()))
                        .withProperty("ldap.baseDN", "dc=example,dc=test")
                        .withProperty("ldap.adminDN", "cn=admin,dc=example,dc=test")
                        .withProperty("ldap.adminPassword", "secret");
        server = OpenfireServer.start(Inside.with(options, directory));
        inside = Inside.of(server);
        hireStaff();
    }

    private static void hireStaff() {
        inside.tell(
                "sql",
                "CREATE TABLE staff (username VARCHAR(64), name VARCHAR(64), email VARCHAR(64))");
        inside.tell("sql", "INSERT INTO staff VALUES ('prince', 'Escalus', 'prince@example.test')");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void everythingAnswers() {
        inside.tell("property", PROVIDER, HYBRID);
        inside.tell("forget", "User");
    }

    @Test
    void theConsoleOffersNoResetOfAPasswordThatItMayOnlyRead() {
        HttpResponse<String> refused =
                ConsoleClient.loggedIn(server)
                        .submit(
                                "/plugins/invites/invite-create.jsp",
                                Map.of("action", "reset", "resetUsername", "Prince"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("where Openfire may only read it");
    }

    @Test
    void aResetOfSomebodyWhoBecameStaffMeanwhileIsRefusedWithThatReason() throws Exception {
        inside.tell("create", "balthasar", "secret");
        String token = new Invitations(server).reset("balthasar");
        inside.tell("sql", "INSERT INTO staff VALUES ('balthasar', 'B', 'b@example.test')");
        try (Newcomer client = Newcomer.at(server).presenting(token)) {
            Answer answer = client.register("balthasar", PASSWORD);

            assertThat(answer.error()).isEqualTo("not-allowed cancel");
            assertThat(answer.text()).contains("password of this account cannot be changed here");
        }
        assertThat(get("/invite?" + token)).isEqualTo(200);
    }

    @Test
    void everybodyElseGetsANewPassword() throws Exception {
        String token = new Invitations(server).reset("benvolio");
        try (Newcomer client = Newcomer.at(server).presenting(token)) {
            assertThat(client.register("benvolio", PASSWORD).isDone()).isTrue();
            client.logIn("benvolio", PASSWORD);
        }
    }

    @Test
    void aLivingInviteIsNotCalledDeadWhileTheDirectoryIsAway() throws Exception {
        String token = contactOfRomeo();
        assertThat(get("/invite?" + token)).isEqualTo(200);

        inside.tell("property", PROVIDER, "org.jivesoftware.openfire.ldap.LdapUserProvider");
        inside.tell("forget", "User");
        assertThat(get("/invite?" + token)).isEqualTo(503);

        everythingAnswers();
        assertThat(get("/invite?" + token)).isEqualTo(200);
    }

    @Test
    void norWhileThePartOfTheStoreIsAwayThatMayHaveTheInviter() throws Exception {
        inside.tell("create", "abram", "secret");
        String token = new Invitations(server).reset("abram");
        inside.tell("sql", "DROP TABLE staff");
        try {
            // Found in the other part, as long as it is there.
            inside.tell("forget", "User");
            assertThat(get("/invite?" + token)).isEqualTo(200);

            inside.tell("sql", "DELETE FROM ofUser WHERE username = 'abram'");
            inside.tell("forget", "User");
            assertThat(get("/invite?" + token)).isEqualTo(503);
        } finally {
            hireStaff();
        }
        assertThat(get("/invite?" + token)).isEqualTo(404);
    }

    private static String contactOfRomeo() {
        try (Resource romeo = Resource.online(server, "romeo", "orchard")) {
            return romeo.token();
        }
    }

    private int get(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(server.http() + path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
