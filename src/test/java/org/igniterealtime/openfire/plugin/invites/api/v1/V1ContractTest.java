// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.Origin;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every status that the contract documents is one that somebody can get, and is what it says. */
class V1ContractTest {

    private static final String NO_INVITE = "inv_00000000000000000000000000";

    /** A body that is right; where none is named, none is needed. */
    private static final Map<String, String> BODIES =
            Map.of(
                    "POST /invites/batch", "{\"invites\": [{}]}",
                    "POST /invites/revoke", "{\"ids\": []}",
                    "PATCH /invites/{id}", "{\"note\": \"x\"}",
                    "POST /invites/{id}/send", "{\"email\": \"r@example.net\"}");

    private final Contract contract = new Contract();
    private final V1Server server = new V1Server(contract);
    private final V1Client client =
            server.client(
                    Scope.INVITES_CREATE,
                    Scope.INVITES_READ_ALL,
                    Scope.INVITES_MANAGE_ALL,
                    Scope.INVITES_MAIL,
                    Scope.INVITES_LINKS);

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void everyDocumentedStatusIsSeen() throws Exception {
        Set<String> names = contract.operations().keySet();
        for (String name : names) {
            ask(client, name, invite(), BODIES.getOrDefault(name, ""));
            ask(client.as(""), name, invite(), "");
            ask(client.as(server.client().key()), name, invite(), "");
            if (name.contains("{id}")) {
                ask(client, name, NO_INVITE, "{}");
            }
            if (!name.contains("openapi")) {
                client.send(method(name), path(name, invite()) + "?typo=1", "");
            }
            if (hasBody(name)) {
                badBodies(name);
            }
        }
        client.post("/invites/batch", "{\"dry_run\": true, \"invites\": [{}]}");
        slowBodies();
        databaseAway();
        conflicts();
        wrongKeys();

        Set<String> unseen = new TreeSet<>(contract.documented());
        unseen.removeAll(contract.seen());
        assertThat(unseen).isEmpty();
    }

    private void badBodies(String name) {
        String target = path(name, invite());
        client.send(method(name), target, "{");
        client.send(method(name), target, "x", "Content-Type", "text/plain");
        client.send(method(name), target, " ".repeat((1 << 20) + 1));
    }

    private void conflicts() {
        String revoked = invite();
        server.invites.withdrawals().revoke(revoked, Source.console("admin"));
        ask(client, "PATCH /invites/{id}", revoked, "{\"note\": \"x\"}");
        ask(client, "POST /invites/{id}/send", revoked, BODIES.get("POST /invites/{id}/send"));
        String provisioned =
                server.keys.create(NewKey.named("p", "admin").from(Origin.PROVISIONED)).presented();
        client.as(provisioned).post("/key/rotate", "");
        V1Client one =
                server.client(
                        server.key(V1Server.WIDE.perDay(1), Scope.INVITES_CREATE).presented());
        one.post("/invites/batch", "{\"invites\": [{}, {}]}");
        one.post("/invites", "");
        one.post("/invites", "");
        server.accounts.makeReadOnly();
        client.post("/invites", "");
        client.post("/invites/batch", "{\"invites\": [{}]}");
    }

    private void databaseAway() {
        // Keys that are in memory get further than to the look at the key.
        client.get("/key");
        for (String name : contract.operations().keySet()) {
            String id = NO_INVITE;
            server.database.goAway();
            ask(client, name, id, BODIES.getOrDefault(name, ""));
            server.database.comeBack();
        }
    }

    private void wrongKeys() {
        for (int i = 0; i < 20; i++) {
            client.as("a/" + i).get("/key");
        }
        contract.operations().keySet().forEach(name -> ask(client.as("a/b"), name, NO_INVITE, ""));
    }

    /** All at the same time, for each of them takes ten seconds. */
    private void slowBodies() throws IOException {
        List<String> names =
                contract.operations().keySet().stream().filter(V1ContractTest::hasBody).toList();
        List<Socket> sockets = new ArrayList<>();
        for (String name : names) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            OutputStream out = socket.getOutputStream();
            String head =
                    method(name)
                            + " /invites_api/v1"
                            + path(name, invite())
                            + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + client.key()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            sockets.add(socket);
        }
        for (int i = 0; i < sockets.size(); i++) {
            try (Socket socket = sockets.get(i);
                    InputStream in = socket.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                contract.check(
                        method(names.get(i)), path(names.get(i), NO_INVITE), RawAnswer.of(answer));
            }
        }
    }

    private String invite() {
        return server.invites.create(NewInvite.account(Source.console("admin"))).id();
    }

    private static void ask(V1Client client, String name, String id, String body) {
        client.send(method(name), path(name, id), hasBody(name) ? body : "");
    }

    private static String method(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static String path(String name, String id) {
        return name.substring(name.indexOf(' ') + 1).replace("{id}", id);
    }

    private static boolean hasBody(String name) {
        return !name.startsWith("GET");
    }
}
