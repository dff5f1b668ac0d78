// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewKeyHasTheDocumentedShapeAndIsAccepted() {
        CreatedKey created = keys.create("My test key", "admin");

        assertThat(created.presented()).matches("[A-Za-z][A-Za-z0-9]{7}/ofinv_[A-Za-z0-9]{32}");
        assertThat(keys.check(created.presented())).contains(created.key());
        assertThat(created.key().name()).contains("My test key");
        assertThat(created.key().createdBy()).contains("admin");
    }

    @Test
    void theSecretIsStoredAsItsHashOnlyAndPrintedNowhere() {
        CreatedKey created = keys.create("", "admin");
        String secret = created.presented().split("/")[1];

        String row =
                database.database()
                        .first(
                                "SELECT * FROM ofInviteKey",
                                r -> {
                                    StringBuilder all = new StringBuilder();
                                    for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                                        all.append(r.getString(i)).append('|');
                                    }
                                    return all.toString();
                                })
                        .orElseThrow();

        assertThat(row).contains(SecretHash.of(secret).hex()).doesNotContain(secret);
        assertThat(created.toString()).doesNotContain(secret);
    }

    @Test
    void blanksThatWereCopiedWithAKeyDoNoHarm() {
        CreatedKey created = keys.create("", "admin");

        assertThat(keys.check(" \t" + created.presented() + "\u00a0\u200b\n"))
                .contains(created.key());
        assertThat(keys.check(" ".repeat(8000))).isEmpty();
    }

    @Test
    void whateverIsNotTheKeyIsRefused() {
        String key = keys.create("", "admin").presented();
        String id = key.substring(0, 8);

        assertThat(keys.check("")).isEmpty();
        assertThat(keys.check("/")).isEmpty();
        assertThat(keys.check(id)).isEmpty();
        assertThat(keys.check(id + "/")).isEmpty();
        assertThat(keys.check(key + "x")).isEmpty();
        assertThat(keys.check(key.substring(0, key.length() - 1))).isEmpty();
        assertThat(keys.check("/" + key)).isEmpty();
        assertThat(keys.check(key.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(keys.check("unknown1" + key.substring(8))).isEmpty();
        assertThat(keys.check("x".repeat(3000) + "/" + "y".repeat(3000))).isEmpty();
        assertThat(keys.check(id + "/" + "y".repeat(6000))).isEmpty();
        assertThat(keys.check("\u0000\uD800/\uFFFF")).isEmpty();
    }

    @Test
    void whatCannotBeAnIdIsNotLookedUp() {
        database.goAway();

        assertThat(keys.check("\u0000/secret")).isEmpty();
        assertThat(keys.check("\ud800/secret")).isEmpty();
        assertThat(keys.check("x".repeat(33) + "/secret")).isEmpty();
    }

    @Test
    void keysOfAnyLengthAreAccepted() {
        database.execute(
                "INSERT INTO ofInviteKey (keyId, secretHash, created, uses) VALUES ('k', '"
                        + SecretHash.of("a/b-c_d").hex()
                        + "', 0, 0)");

        assertThat(keys.check("k/a/b-c_d")).isPresent();
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndStaysListed() {
        CreatedKey created = keys.create("", "admin");

        assertThat(keys.revoke(created.key().id())).isTrue();

        assertThat(keys.check(created.presented())).isEmpty();
        assertThat(keys.revoke(created.key().id())).isFalse();
        assertThat(keys.revoke("unknown1")).isFalse();
        assertThat(keys.list()).singleElement().matches(ApiKey::isRevoked);
    }

    @Test
    void usesAreCountedWithoutAWriteEachTime() {
        CreatedKey created = keys.create("", "admin");
        database.goAway();
        for (int i = 0; i < 3; i++) {
            keys.used(created.key());
            clock.advance(Duration.ofSeconds(1));
        }
        assertThatThrownBy(keys::flushUses).isInstanceOf(StoreException.class);
        database.comeBack();

        ApiKey listed = keys.list().get(0);

        assertThat(listed.uses()).isEqualTo(3);
        assertThat(listed.lastUsed()).hasValue(clock.millis() - 1000);
        assertThat(keys.list().get(0).uses()).isEqualTo(3);
    }

    @Test
    void lastUsedNeverGoesBack() {
        CreatedKey created = keys.create("", "admin");
        database.execute("UPDATE ofInviteKey SET lastUsed = " + (clock.millis() + 5000));
        keys.used(created.key());

        assertThat(keys.list().get(0).lastUsed()).hasValue(clock.millis() + 5000);
    }

    @Test
    void namesOfAnyScriptFitAndLongerOnesAreRefused() {
        String name = "ключ🔑".repeat(51);

        keys.create(name, "admin");

        assertThat(keys.list().get(0).name()).contains(name);
        assertThatThrownBy(() -> keys.create("x".repeat(256), "admin"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(keys.create("  ", "admin").key().name()).isEmpty();
    }

    @Test
    void aKeyThatNobodyHasLimitedIsACarefulOne() {
        database.execute(
                "INSERT INTO ofInviteKey (keyId, secretHash, created, uses) VALUES ('imported_-1', '"
                        + SecretHash.of("secret").hex()
                        + "', 0, 0)");

        ApiKey imported = keys.check("imported_-1/secret").orElseThrow();

        assertThat(imported.scopes()).containsExactly(Scope.INVITES_CREATE);
        assertThat(imported.limits()).isEqualTo(KeyLimits.CAREFUL);
        assertThat(imported.expires()).isEmpty();
        assertThat(imported.origin()).isEqualTo(Origin.CONSOLE);
        assertThat(keys.list()).containsExactly(imported);
    }

    @Test
    void allThatAKeyMayDoIsKept() {
        KeyLimits limits =
                KeyLimits.CAREFUL
                        .perDay(10)
                        .each(5, Optional.of(Duration.ofDays(3)))
                        .joining(Set.of("Customers", "Gäste"))
                        .namingInviters(true);
        NewKey wanted =
                NewKey.named("Shop", "admin")
                        .with(Set.of(Scope.INVITES_CREATE, Scope.INVITES_MAIL))
                        .within(limits)
                        .until(OptionalLong.of(clock.millis() + 1000));

        CreatedKey created = keys.create(wanted);

        assertThat(keys.find(created.key().id())).contains(created.key());
        assertThat(keys.list()).containsExactly(created.key());
        assertThat(created.key().limits()).isEqualTo(limits);
        assertThat(created.key().scopes()).isEqualTo(wanted.scopes());
    }

    @Test
    void aKeyEndsByItselfAlsoWhileItIsRemembered() {
        NewKey wanted = NewKey.named("Shop", "admin").until(OptionalLong.of(clock.millis() + 1000));
        CreatedKey created = keys.create(wanted);
        assertThat(keys.check(created.presented())).isPresent();

        clock.advance(Duration.ofSeconds(1));

        assertThat(keys.remembered(created.presented())).contains(Verdict.BAD);
        assertThat(keys.check(created.presented())).isEmpty();
    }

    @Test
    void afterARotationTheOldSecretIsGoodForTheOverlapOnly() {
        CreatedKey first = keys.create("test", "admin");
        String second = rotated(first, Duration.ofHours(1));

        assertThat(keys.check(first.presented())).isPresent();
        assertThat(keys.check(second)).isPresent();
        assertThat(second).startsWith(first.key().id() + "/ofinv_");
        clock.advance(Duration.ofHours(1));
        assertThat(keys.check(first.presented())).isEmpty();
        assertThat(keys.check(second)).isPresent();

        String third = rotated(first, Duration.ZERO);
        assertThat(keys.check(second)).isEmpty();
        assertThat(keys.check(third)).isPresent();
    }

    @Test
    void whatDoesNotWorkCannotBeRotated() {
        CreatedKey key = keys.create("test", "admin");
        keys.revoke(key.key().id());
        NewKey line = NewKey.named("test", "admin").from(Origin.PROVISIONED);
        CreatedKey provisioned = keys.create(line);

        assertThat(keys.rotate(key.key().id(), Duration.ZERO)).isEqualTo(new Rotation.NoSuchKey());
        assertThat(keys.rotate("unknown1", Duration.ZERO)).isEqualTo(new Rotation.NoSuchKey());
        assertThat(keys.rotate("\0", Duration.ZERO)).isEqualTo(new Rotation.NoSuchKey());
        assertThat(keys.rotate(provisioned.key().id(), Duration.ZERO))
                .isEqualTo(new Rotation.Provisioned());
    }

    private String rotated(CreatedKey key, Duration overlap) {
        Rotation rotation = keys.rotate(key.key().id(), overlap);
        return ((Rotation.Rotated) rotation).key().presented();
    }
}
