// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every request with a key of every single scope, for its own invites and for others'. */
class V1ScopesTest {

    private static final Set<Scope> NOBODY = Set.of();
    private static final Set<Scope> EVERYBODY = EnumSet.allOf(Scope.class);
    private static final Set<Scope> CREATE = Set.of(Scope.INVITES_CREATE);
    private static final Set<Scope> READ = Set.of(Scope.INVITES_READ, Scope.INVITES_READ_ALL);
    private static final Set<Scope> READ_ALL = Set.of(Scope.INVITES_READ_ALL);
    private static final Set<Scope> MANAGE = Set.of(Scope.INVITES_MANAGE, Scope.INVITES_MANAGE_ALL);
    private static final Set<Scope> MANAGE_ALL = Set.of(Scope.INVITES_MANAGE_ALL);

    /**
     * A request.
     *
     * @param target OWN and OTHERS stand for an invite, KEY for the key's id, as in the body
     * @param allowed the scopes each of which is enough
     */
    private record Row(String method, String target, String body, Set<Scope> allowed) {}

    private static final List<Row> TABLE =
            List.of(
                    new Row("POST", "/invites", "", CREATE),
                    new Row(
                            "POST",
                            "/invites",
                            "{\"kind\": \"reset\", \"username\": \"romeo\"}",
                            NOBODY),
                    new Row("POST", "/invites/batch", "{\"invites\": [{}]}", CREATE),
                    new Row(
                            "POST",
                            "/invites/batch",
                            "{\"dry_run\": true, \"invites\": [{}]}",
                            CREATE),
                    new Row("GET", "/invites", "", READ),
                    new Row("GET", "/invites?source=KEY", "", READ),
                    new Row("GET", "/invites?source=console:admin", "", READ_ALL),
                    new Row("GET", "/invites/OWN", "", READ),
                    new Row("GET", "/invites/OTHERS", "", READ_ALL),
                    new Row("PATCH", "/invites/OWN", "{\"note\": \"x\"}", MANAGE),
                    new Row("PATCH", "/invites/OTHERS", "{\"note\": \"x\"}", MANAGE_ALL),
                    new Row("POST", "/invites/OWN/revoke", "", MANAGE),
                    new Row("POST", "/invites/OTHERS/revoke", "", MANAGE_ALL),
                    new Row("POST", "/invites/revoke", "{\"ids\": [\"OWN\"]}", MANAGE),
                    new Row("POST", "/invites/revoke", "{\"ids\": [\"OTHERS\"]}", MANAGE_ALL),
                    new Row(
                            "POST",
                            "/invites/revoke",
                            "{\"ids\": [\"OWN\", \"OTHERS\"]}",
                            MANAGE_ALL),
                    new Row("POST", "/invites/revoke", "{\"source\": \"KEY\"}", MANAGE),
                    new Row(
                            "POST",
                            "/invites/revoke",
                            "{\"source\": \"console:admin\"}",
                            MANAGE_ALL),
                    new Row("POST", "/invites/revoke", "{\"inviter\": \"romeo\"}", MANAGE_ALL),
                    new Row("POST", "/invites", "{\"email\": \"r@example.net\"}", NOBODY),
                    new Row(
                            "POST",
                            "/invites/OWN/send",
                            "{\"email\": \"r@example.net\"}",
                            Set.of(Scope.INVITES_MAIL)),
                    new Row(
                            "POST",
                            "/invites/OTHERS/send",
                            "{\"email\": \"r@example.net\"}",
                            NOBODY),
                    new Row("GET", "/redemptions", "", READ),
                    new Row("GET", "/stats", "", READ),
                    new Row("GET", "/figures", "", READ),
                    new Row("GET", "/key", "", EVERYBODY),
                    new Row("POST", "/key/rotate", "", EVERYBODY),
                    new Row("GET", "/invites/OWN/events", "", READ),
                    new Row("GET", "/invites/OTHERS/events", "", READ_ALL),
                    new Row("GET", "/openapi.json", "", EVERYBODY));

    private final Contract contract = new Contract();
    private final V1Server server = new V1Server(contract);

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aKeyMayDoWhatItsScopeSaysAndNothingElse() {
        for (Row row : TABLE) {
            for (Scope scope : Scope.values()) {
                HttpResponse<String> answer = ask(row, Set.of(scope));
                boolean allowed = row.allowed().contains(scope);
                assertThat(answer.statusCode())
                        .as("%s %s %s with %s", row.method(), row.target(), row.body(), scope)
                        .isIn(allowed ? List.of(200, 201, 202) : List.of(403));
            }
            int without = ask(row, Set.of()).statusCode();
            assertThat(without).isEqualTo(row.allowed().equals(EVERYBODY) ? 200 : 403);
        }
    }

    @Test
    void theTableHasEveryRequestOfTheContract() {
        contract.operations()
                .keySet()
                .forEach(
                        name ->
                                assertThat(TABLE)
                                        .as(name)
                                        .anyMatch(
                                                row ->
                                                        name.equals(
                                                                row.method()
                                                                        + " "
                                                                        + row.target()
                                                                                .replaceAll(
                                                                                        "\\?.*", "")
                                                                                .replaceAll(
                                                                                        "OWN|OTHERS",
                                                                                        "{id}"))));
    }

    @Test
    void aResetNeedsBothScopes() {
        Row reset = TABLE.get(1);

        assertThat(ask(reset, Set.of(Scope.INVITES_CREATE, Scope.RESETS_CREATE)).statusCode())
                .isEqualTo(201);
        server.names.people.makeAdministrator("romeo");
        assertThat(ask(reset, Set.of(Scope.INVITES_CREATE, Scope.RESETS_CREATE)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRefusalNamesTheScopeThatIsMissing() {
        assertThat(needed(TABLE.get(8), Scope.INVITES_READ)).isEqualTo("invites:read_all");
        assertThat(needed(TABLE.get(7), Scope.INVITES_CREATE)).isEqualTo("invites:read");
        assertThat(needed(TABLE.get(10), Scope.INVITES_MANAGE)).isEqualTo("invites:manage_all");
    }

    private String needed(Row row, Scope scope) {
        return json(ask(row, Set.of(scope))).get("scope").getAsString();
    }

    private HttpResponse<String> ask(Row row, Set<Scope> scopes) {
        CreatedKey key = server.key(V1Server.WIDE, scopes.toArray(Scope[]::new));
        Invite own = server.invites.create(NewInvite.account(Source.key(key.key().id())));
        Invite others = server.invites.create(NewInvite.account(Source.console("admin")));
        return server.client(key.presented())
                .send(
                        row.method(),
                        filled(row.target(), key, own, others),
                        filled(row.body(), key, own, others));
    }

    private static String filled(String text, CreatedKey key, Invite own, Invite others) {
        return text.replace("OWN", own.id())
                .replace("OTHERS", others.id())
                .replace("KEY", key.key().id());
    }
}
