package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.redeem.Attempts;

/** Attempts that are counted, and refused when a test says so. */
final class CountedAttempts implements Attempts {

    final List<String> failures = new ArrayList<>();
    Optional<Duration> wait = Optional.empty();

    @Override
    public Optional<Duration> waitOf(String address) {
        return wait;
    }

    @Override
    public void failed(String address) {
        failures.add(address);
    }
}
