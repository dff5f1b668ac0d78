// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.cli.Main;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.Origin;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line against the API, with the secret in a file and from afar. */
class CommandLineTest {

    private final V1Server server = new V1Server(new Contract());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path home;
    private String typed = "";

    @BeforeEach
    void writeFile() throws Exception {
        Files.createDirectory(home.resolve("conf"));
        write("secret=" + server.local.presented() + "\napi=" + api() + "\n");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aNewKeyIsPrintedAndNothingElse() {
        assertThat(local("key", "create", "My test key")).isZero();

        String key = text(out).strip();
        assertThat(text(out)).isEqualTo(key + System.lineSeparator());
        assertThat(text(err)).isEmpty();
        ApiKey made = server.keys.check(key).orElseThrow();
        assertThat(made.name()).contains("My test key");
        assertThat(made.scopes()).containsExactly(Scope.INVITES_CREATE);
        assertThat(made.limits()).isEqualTo(KeyLimits.CAREFUL);
        assertThat(made.origin()).isEqualTo(Origin.LOCAL);
    }

    @Test
    void aKeyHasTheLimitsThatWereTyped() {
        assertThat(
                        local(
                                "key",
                                "create",
                                "Shop",
                                "--scope",
                                "invites:create",
                                "--scope=invites:read",
                                "--per-day",
                                "10",
                                "--uses",
                                "5",
                                "--lifetime",
                                "3d",
                                "--group",
                                "choir",
                                "--inviters",
                                "--expires",
                                "90d"))
                .isZero();

        ApiKey made = server.keys.check(text(out)).orElseThrow();
        assertThat(made.scopes())
                .containsExactlyInAnyOrder(Scope.INVITES_CREATE, Scope.INVITES_READ);
        assertThat(made.limits().perDay()).hasValue(10);
        assertThat(made.limits().mostUses()).isEqualTo(5);
        assertThat(made.limits().longestLifetime().orElseThrow().toDays()).isEqualTo(3);
        assertThat(made.limits().groups()).containsExactly("choir");
        assertThat(made.limits().namesInviter()).isTrue();
        assertThat(made.expires()).isPresent();
    }

    @Test
    void keysAreListedAndRevokedWithTheirInvites() {
        String key = server.key(KeyLimits.CAREFUL, Scope.INVITES_CREATE).presented();
        String id = key.substring(0, key.indexOf('/'));
        server.client(key).post("/invites", "{}");

        assertThat(local("key", "list")).isZero();
        assertThat(text(out)).contains(id, "test", "invites:create").doesNotContain(key);
        assertThat(local("key", "delete", id, "--invites")).isZero();

        assertThat(server.keys.check(key)).isEmpty();
        assertThat(server.invites.list(InviteQuery.all(5)).invites())
                .allMatch(invite -> invite.revoked().isPresent());
        assertThat(local("key", "delete", "unknown1")).isEqualTo(1);
        assertThat(text(err)).contains("There is no such key");
    }

    @Test
    void anInviteIsMadeListedAndRevoked() {
        assertThat(
                        local(
                                "invite",
                                "create",
                                "--user",
                                "juliet",
                                "--group",
                                "board",
                                "--lifetime",
                                "30d",
                                "--greeting",
                                "Hello",
                                "--note",
                                "Ticket 4711"))
                .isZero();
        Invite invite = server.invites.list(InviteQuery.all(5)).invites().get(0);
        assertThat(text(out).strip())
                .isEqualTo("https://chat.example.org/invite?" + invite.token());
        assertThat(invite.username()).contains("juliet");
        assertThat(invite.greeting()).contains("Hello");

        assertThat(local("invite", "list")).isZero();
        assertThat(text(out)).contains(invite.id(), "juliet", "Ticket 4711", "0/1");
        assertThat(local("invite", "revoke", invite.id())).isZero();
        assertThat(server.invites.findById(invite.id()).orElseThrow().revoked()).isPresent();
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() {
        assertThat(local("invite", "create", "--user", "admin")).isEqualTo(1);
        assertThat(text(err)).contains("username: This name is kept back");
        assertThat(text(out)).isEmpty();

        assertThat(local("key", "create", "x", "--scope", "everything")).isEqualTo(1);
        assertThat(text(err)).contains("scopes: There is no everything");
    }

    @Test
    void aWrongSecretOpensNothingAndIsCounted() throws Exception {
        write("secret=local/wrong\napi=" + api() + "\n");

        for (int i = 0; i < 20; i++) {
            assertThat(local("key", "list")).isEqualTo(1);
        }

        assertThat(local("key", "list")).isEqualTo(1);
        assertThat(text(err)).contains("Too many wrong keys");
        write("secret=" + server.local.presented() + "\napi=" + api() + "\n");
        assertThat(local("key", "list")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-FORWARDED-HOST",
                "x-forwarded-proto",
                "X-Real-IP",
                "Via"
            })
    void behindAProxyTheSecretIsNone(String header) {
        V1Client client = server.client(server.local.presented());

        assertThat(client.send("GET", "/invites", "").statusCode()).isEqualTo(200);
        assertThat(client.send("GET", "/invites", "", header, "127.0.0.1").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aKeyFindsNothingWhereTheKeysAre() {
        V1Client client = server.client(Scope.values());

        assertThat(client.get("/keys").statusCode()).isEqualTo(404);
        assertThat(client.post("/keys", "{\"name\": \"mine\"}").statusCode()).isEqualTo(404);
        assertThat(client.post("/keys/x/revoke", "").statusCode()).isEqualTo(404);
        assertThat(server.client("").get("/keys").statusCode()).isEqualTo(404);
    }

    @Test
    void fromAfarAKeyDoesWhatItMay() {
        String key = server.key(V1Server.WIDE, Scope.INVITES_CREATE).presented();
        String url = api().replace("/invites_api/v1", "/");

        assertThat(run(Map.of("INVITES_KEY", key), "invite", "create", "--url", url)).isZero();
        assertThat(text(out)).startsWith("https://chat.example.org/invite?");
        assertThat(run(Map.of("INVITES_KEY", key), "invite", "list", "--url", url)).isEqualTo(1);
        assertThat(text(err)).contains("invites:read");
        assertThat(run(Map.of(), "invite", "list", "--url", url)).isEqualTo(2);
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(
                home.resolve("conf/invites-local.secret"),
                PosixFilePermissions.fromString("rw-r-----"));

        assertThat(local("key", "list")).isEqualTo(1);
        assertThat(text(err)).contains("can be read by others");
    }

    @Test
    void withoutAServerOrAFileThereIsALineThatHelps() throws Exception {
        write("secret=local/x\napi=http://127.0.0.1:1/invites_api/v1\n");
        assertThat(local("key", "list")).isEqualTo(1);
        assertThat(text(err)).contains("Is Openfire running?");

        write("problem=Switched off.\napi=\n");
        assertThat(local("key", "list")).isEqualTo(1);
        assertThat(text(err)).contains("Switched off.");

        write("secret=local/x\napi=http://192.0.2.1:80/invites_api/v1\n");
        assertThat(local("key", "list")).isEqualTo(1);
        assertThat(text(err)).contains("does not name an address of this machine");

        Files.delete(home.resolve("conf/invites-local.secret"));
        assertThat(local("key", "list")).isEqualTo(1);
        assertThat(text(err)).contains("--home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "key make",
                "key create",
                "key create a b",
                "key list --per-day 3",
                "key create x --per-day none",
                "key create x --expires soon",
                "key create x --wrong 1",
                "invite revoke ../keys",
                "invite create --user"
            })
    void whatIsNoCommandIsUsage(String line) {
        assertThat(local(line.split(" "))).isEqualTo(2);
        assertThat(text(err)).contains("--help");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void theLineOfAKeyMakesItExist() {
        typed = "shop/ofinv_" + "x".repeat(32) + "\n";
        List<String> command = new ArrayList<>(List.of("key", "hash", "Web shop"));
        for (Scope scope : Scope.values()) {
            if (scope != Scope.RESETS_CREATE) {
                command.addAll(List.of("--scope", scope.word()));
            }
        }

        assertThat(run(Map.of(), command.toArray(String[]::new))).isZero();
        String line = text(out);

        assertThat(line).doesNotContain("xxx");
        assertThat(server.provision(line)).isEmpty();
        ApiKey key = server.keys.check(typed).orElseThrow();
        assertThat(key.name()).contains("Web shop");
        assertThat(key.scopes()).hasSize(Scope.values().length - 1);
    }

    @Test
    void aKeyOfProsodysGoesOnUnchanged() {
        typed = "Vq0_-dpw/4RkS3cr3t";
        assertThat(run(Map.of(), "key", "hash")).isEqualTo(2);
        assertThat(text(err)).contains("--imported").doesNotContain("4RkS3cr3t");

        assertThat(run(Map.of(), "key", "hash", "--imported")).isZero();

        assertThat(server.provision(text(out))).isEmpty();
        assertThat(server.keys.check(typed).orElseThrow().scopes())
                .containsExactly(Scope.INVITES_CREATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noslash", "/secret", "a b/secret", "\u00e4/secret"})
    void whatIsNoKeyHasNoLine(String text) {
        typed = text;

        assertThat(run(Map.of(), "key", "hash", "--imported")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aProvisionedKeySetsNoPasswords() {
        typed = "shop/ofinv_" + "x".repeat(32);

        assertThat(run(Map.of(), "key", "hash", "--scope", "resets:create")).isEqualTo(2);
        assertThat(text(err)).contains("resets:create");
    }

    @Test
    void helpFitsAScreen() {
        assertThat(run(Map.of(), "--help")).isZero();

        assertThat(text(out).lines().toList())
                .hasSizeLessThanOrEqualTo(24)
                .allMatch(line -> line.length() <= 80);
    }

    private int local(String... words) {
        return run(
                Map.of(),
                Stream.concat(Arrays.stream(words), Stream.of("--home", home.toString()))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... words) {
        out.reset();
        err.reset();
        return Main.run(
                words,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
    }

    private String api() {
        return "http://127.0.0.1:" + server.port() + "/invites_api/v1";
    }

    private void write(String lines) throws Exception {
        Path file = home.resolve("conf/invites-local.secret");
        Files.writeString(file, lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
