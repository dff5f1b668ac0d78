// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class NewInvitePropertyTest {

    @Test
    void whatIsOutOfRangeIsRefusedWhateverItIs() {
        Property.holds(
                random -> {
                    Duration lifetime = lifetime(random);
                    int uses = number(random);
                    String note = random.text();

                    Optional<NewInvite> invite = tried(lifetime, uses, note);

                    boolean good =
                            lifetime.compareTo(Duration.ofMillis(1)) >= 0
                                    && lifetime.compareTo(NewInvite.LONGEST_LIFETIME) <= 0
                                    && uses >= 1
                                    && uses <= NewInvite.MOST_USES
                                    && note.strip().codePoints().count() <= NewInvite.LONGEST_NOTE;
                    assertThat(invite.isPresent()).isEqualTo(good);
                    invite.flatMap(NewInvite::note)
                            .ifPresent(
                                    kept -> assertThat(kept).isEqualTo(note.strip()).isNotBlank());
                });
    }

    private static Optional<NewInvite> tried(Duration lifetime, int uses, String note) {
        try {
            return Optional.of(
                    NewInvite.account(Source.console("test"))
                            .living(lifetime)
                            .uses(uses)
                            .noted(note));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Duration lifetime(ArbitraryText random) {
        return switch (random.number(6)) {
            case 0 -> Duration.ofSeconds(Long.MAX_VALUE);
            case 1 -> Duration.ofSeconds(Long.MIN_VALUE);
            case 2 -> NewInvite.LONGEST_LIFETIME.plusNanos(random.number(3) - 1);
            case 3 -> Duration.ofNanos(number(random));
            default -> Duration.ofMillis((long) number(random) * number(random));
        };
    }

    private static int number(ArbitraryText random) {
        return random.one(
                0, 1, -1, 100_000, 100_001, Integer.MAX_VALUE, Integer.MIN_VALUE, random.number(9));
    }
}
