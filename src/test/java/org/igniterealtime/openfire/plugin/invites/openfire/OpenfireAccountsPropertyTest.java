package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.JID;

/** Names as people type them, and what Openfire's stringprep makes of them. */
class OpenfireAccountsPropertyTest {

    private final Accounts accounts = new OpenfireAccounts();

    @Test
    void aNameThatIsPreparedStaysAsItIsAndMakesAnAddress() {
        Property.holds(
                random -> {
                    String typed = name(random);
                    Optional<String> prepared = accounts.prepare(typed);

                    prepared.ifPresent(
                            name -> {
                                assertThat(accounts.prepare(name)).as(typed).contains(name);
                                assertThat(new JID(name + "@example.org").getNode())
                                        .isEqualTo(name);
                            });
                });
    }

    @Test
    void textThatIsMuchTooLongIsNoNameAtOnce() {
        for (String piece : new String[] {"a", "\u00e9", "\u00ad"}) {
            assertThat(
                            assertTimeoutPreemptively(
                                    Duration.ofSeconds(2),
                                    () -> accounts.prepare(piece.repeat(1_000_000))))
                    .isEmpty();
        }
    }

    private static String name(ArbitraryText random) {
        return random.one("", random.word())
                + random.text("A", "\u00e9", "\ufb01", "\u0130", "\u1e9e");
    }
}
