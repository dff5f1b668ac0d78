// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.keys.ProvisionedKeys.Applied;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionedKeysTest {

    private static final String SHOP = "shop/" + "s".repeat(32);
    private static final String PORTAL = "portal/" + "p".repeat(32);

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final AtomicInteger toldOthers = new AtomicInteger();
    private final ApiKeys keys =
            new ApiKeys(database.database(), clock, toldOthers::incrementAndGet);
    private String lines = "";
    private final ProvisionedKeys provisioned =
            new ProvisionedKeys(database.database(), keys, () -> lines);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLineMakesAKeyExistWithTheCarefulLimits() {
        assertThat(keys.check(SHOP)).isEmpty();

        Applied applied =
                apply(
                        "# keys of the machine\n\n  "
                                + line(SHOP, "invites:create,invites:read", "Web  shop \u00e4"));

        assertThat(applied.problems()).isEmpty();
        assertThat(applied.made()).extracting(ApiKey::id).containsExactly("shop");
        ApiKey key = keys.check(SHOP).orElseThrow();
        assertThat(key.name()).contains("Web  shop \u00e4");
        assertThat(key.scopes())
                .containsExactlyInAnyOrder(Scope.INVITES_CREATE, Scope.INVITES_READ);
        assertThat(key.limits()).isEqualTo(KeyLimits.CAREFUL);
        assertThat(key.origin()).isEqualTo(Origin.PROVISIONED);
        assertThat(key.createdBy()).isEmpty();
        assertThat(key.expires()).isEmpty();
    }

    @Test
    void aNameAndLinesOfWindowsAreNoMust() {
        apply(
                line(SHOP, "invites:create", "")
                        + "\r\n"
                        + line(PORTAL, "invites:read", "")
                        + "\r\n");

        assertThat(keys.check(SHOP).orElseThrow().name()).isEmpty();
        assertThat(keys.check(PORTAL)).isPresent();
    }

    @Test
    void anotherLineForTheSameIdChangesTheKeyAtOnce() {
        apply(line(SHOP, "invites:create", "Shop"));
        assertThat(keys.check(SHOP)).isPresent();
        String renewed = "shop/" + "r".repeat(32);

        Applied applied = apply(line(renewed, "invites:manage", "New shop"));

        assertThat(applied.made()).isEmpty();
        assertThat(keys.check(SHOP)).isEmpty();
        ApiKey key = keys.check(renewed).orElseThrow();
        assertThat(key.scopes()).containsExactly(Scope.INVITES_MANAGE);
        assertThat(key.name()).contains("New shop");
    }

    @Test
    void aLineThatIsGoneTakesItsKeyAlongForGood() {
        apply(line(SHOP, "invites:create", "") + "\n" + line(PORTAL, "invites:create", ""));

        Applied applied = apply(line(PORTAL, "invites:create", ""));

        assertThat(applied.revoked()).extracting(ApiKey::id).containsExactly("shop");
        assertThat(keys.check(SHOP)).isEmpty();
        assertThat(keys.check(PORTAL)).isPresent();

        apply(line(SHOP, "invites:create", "again"));
        assertThat(keys.check(SHOP)).isEmpty();
        assertThat(keys.check(PORTAL)).isEmpty();
    }

    @Test
    void whatAnAdministratorRevokesStaysRevokedWhileItsLineStands() {
        apply(line(SHOP, "invites:create", ""));
        keys.revoke("shop");

        apply(line(SHOP, "invites:create", "another name"));
        restarted(lines);

        assertThat(keys.check(SHOP)).isEmpty();
    }

    @Test
    void keysThatWereMadeOtherwiseAreNotTouched() {
        CreatedKey other = keys.create("by hand", "admin");

        Applied applied = apply(line(other.key().id() + "/" + "x".repeat(32), "invites:read", ""));

        assertThat(applied.problems()).singleElement().asString().contains("made otherwise");
        assertThat(keys.check(other.presented())).contains(other.key());
        apply("");
        assertThat(keys.check(other.presented())).contains(other.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop",
                "shop HASH",
                "shop 0123 invites:create",
                "sh/op HASH invites:create",
                "local HASH invites:create",
                "shop HASH resets:create",
                "shop HASH invites:create,resets:create",
                "shop HASH everything",
                "shop HASH invites:create, Shop",
                "shop HASH invites:create a\u0000b",
                "shop SECRET invites:create"
            })
    void aLineThatMeansNothingIsNamedAndNotRepeated(String line) {
        String hash = SecretHash.of("s".repeat(32)).hex();

        Applied applied =
                apply(
                        "\n"
                                + line.replace("HASH", hash).replace("SECRET", "s".repeat(32))
                                + "\n"
                                + line(PORTAL, "invites:create", ""));

        assertThat(applied.problems())
                .singleElement()
                .asString()
                .startsWith("Line 2: ")
                .doesNotContain(hash, "sss");
        assertThat(keys.list()).extracting(ApiKey::id).containsExactly("portal");
    }

    @Test
    void aNameThatIsTooLongIsAProblemToo() {
        assertThat(apply(line(SHOP, "invites:create", "n".repeat(256))).problems()).hasSize(1);
        assertThat(apply(line(SHOP, "invites:create", "n".repeat(255))).problems()).isEmpty();
    }

    @Test
    void aSlipOfTheHandRevokesNothing() {
        apply(line(SHOP, "invites:create", ""));

        Applied applied = apply(line(SHOP, "invites:creat", ""));

        assertThat(applied.problems()).hasSize(1);
        assertThat(applied.revoked()).isEmpty();
        assertThat(keys.check(SHOP)).isPresent();
    }

    @Test
    void ofTwoLinesForOneIdTheFirstHolds() {
        String second = "shop/" + "2".repeat(32);

        Applied applied =
                apply(line(SHOP, "invites:create", "") + "\n" + line(second, "invites:create", ""));

        assertThat(applied.problems()).singleElement().asString().startsWith("Line 2: ");
        assertThat(keys.check(SHOP)).isPresent();
        assertThat(keys.check(second)).isEmpty();
    }

    @Test
    void withoutAChangeTheDatabaseIsLeftAlone() {
        apply(line(SHOP, "invites:create", ""));
        int told = toldOthers.get();
        database.database().update("ALTER TABLE ofInviteKey RENAME TO ofInviteKeyAway");

        assertThat(provisioned.apply()).isEqualTo(Applied.NOTHING);
        assertThat(toldOthers.get()).isEqualTo(told);

        lines = "";
        assertThatThrownBy(provisioned::apply).isInstanceOf(StoreException.class);
        database.database().update("ALTER TABLE ofInviteKeyAway RENAME TO ofInviteKey");
        assertThat(provisioned.apply().revoked()).hasSize(1);
    }

    @Test
    void aSecondNodeFindsWhatTheFirstHasMade() {
        apply(line(SHOP, "invites:create", ""));

        Applied second = restarted(lines);

        assertThat(second).isEqualTo(Applied.NOTHING);
        assertThat(keys.check(SHOP)).isPresent();
    }

    private Applied apply(String text) {
        lines = text;
        return provisioned.apply();
    }

    /** What a server does that has just started. */
    private Applied restarted(String text) {
        return new ProvisionedKeys(database.database(), keys, () -> text).apply();
    }

    private static String line(String key, String scopes, String name) {
        int slash = key.indexOf('/');
        return key.substring(0, slash)
                + " "
                + SecretHash.of(key.substring(slash + 1)).hex()
                + " "
                + scopes
                + " "
                + name;
    }
}
