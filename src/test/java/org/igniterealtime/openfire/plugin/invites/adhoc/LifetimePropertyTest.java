// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class LifetimePropertyTest {

    @Test
    void onlyItsNameIsALifetime() {
        Property.holds(
                random -> {
                    String text = random.text("day", "week", "default", "HOUR");

                    assertThat(Lifetime.of(text).isPresent())
                            .isEqualTo(
                                    Arrays.stream(Lifetime.values())
                                            .anyMatch(l -> l.value().equals(text)));
                });
    }
}
