package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

    private final MovableClock clock = new MovableClock();
    private final AttemptLimit limit =
            new AttemptLimit(clock, () -> 10, () -> Duration.ofMinutes(10));

    @Test
    void soManyFailuresAreAllowedAndThenOneInEachPartOfThePeriod() {
        fail("192.0.2.1", 9);
        assertThat(limit.waitOf("192.0.2.1")).isEmpty();

        fail("192.0.2.1", 1);
        assertThat(limit.waitOf("192.0.2.1")).contains(Duration.ofMinutes(1));

        clock.advance(Duration.ofSeconds(30));
        assertThat(limit.waitOf("192.0.2.1")).contains(Duration.ofSeconds(30));

        clock.advance(Duration.ofSeconds(30));
        assertThat(limit.waitOf("192.0.2.1")).isEmpty();

        fail("192.0.2.1", 1);
        assertThat(limit.waitOf("192.0.2.1")).isPresent();
    }

    @Test
    void failuresBeyondTheLimitDoNotMakeTheWaitLonger() {
        fail("192.0.2.1", 1000);

        assertThat(limit.waitOf("192.0.2.1")).contains(Duration.ofMinutes(1));
    }

    @Test
    void othersAreNotHurt() {
        fail("192.0.2.1", 50);

        assertThat(limit.waitOf("192.0.2.2")).isEmpty();
        assertThat(limit.waitOf("2001:db8::1")).isEmpty();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        fail("2001:db8:0:1::1", 5);
        fail("2001:db8:0:1:ffff::2", 5);

        assertThat(limit.waitOf("2001:db8:0:1::3")).isPresent();
        assertThat(limit.waitOf("2001:db8:0:2::3")).isEmpty();
    }

    @Test
    void anAddressThatFailsFromEverywhereDoesNotFillTheMemory() {
        for (int i = 0; i < 25_000; i++) {
            limit.failed("10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255));
        }
        fail("192.0.2.1", 10);

        assertThat(limit.waitOf("192.0.2.1")).isPresent();
    }

    @Test
    void zeroSwitchesItOff() {
        AttemptLimit off = new AttemptLimit(clock, () -> 0, () -> Duration.ofMinutes(10));
        off.failed("192.0.2.1");
        off.failed("192.0.2.1");

        assertThat(off.waitOf("192.0.2.1")).isEmpty();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            limit.failed(address);
        }
    }
}
