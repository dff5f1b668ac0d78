// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.BareRequest;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiGatePropertyTest {

    private final TestDatabase database = new TestDatabase();
    private final ApiKeys keys = new ApiKeys(database.database(), Clock.systemUTC(), () -> {});
    private final ApiGate gate = new ApiGate(keys);
    private final String key = keys.create("", "admin").presented();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingButTheKeyOpensTheGate() {
        Property.holds(
                random -> {
                    // The key's slash as it is: escaped, it would be the key as well.
                    String almost =
                            (random.coin() ? random.damaged(key) : random.text("/", key))
                                    .replaceAll("(?i)%2F", "/");
                    BareRequest request = new BareRequest().query("key=" + almost);
                    if (random.coin()) {
                        request.header("Authorization", List.of(random.text("Bearer ", almost)));
                    }

                    gate.keyOf(request.request())
                            .ifPresent(found -> assertThat(almost).contains(key));
                });
    }

    @Test
    void theKeyOpensItHoweverItIsEscapedAndWhateverStandsBeforeIt() {
        Property.holds(
                random -> {
                    String noise = random.text("key=", "=", "%").replace("\0", "");
                    String query =
                            noise + "&key=" + escaped(random) + random.one("", "&", "&x=%", "&key");
                    String header =
                            random.one("Bearer ", "bearer  ", "  BEARER   ")
                                    + key
                                    + random.one("", " ");

                    assertThat(gate.keyOf(new BareRequest().query(query).request())).isPresent();
                    assertThat(
                                    gate.keyOf(
                                            new BareRequest()
                                                    .query(noise)
                                                    .header("Authorization", List.of(header))
                                                    .request()))
                            .isPresent();
                });
    }

    /** The key with some of its characters as escapes. */
    private String escaped(ArbitraryText random) {
        return key.chars()
                .mapToObj(
                        c ->
                                random.coin()
                                        ? Character.toString(c)
                                        : String.format(random.one("%%%02X", "%%%02x"), c))
                .collect(Collectors.joining());
    }
}
