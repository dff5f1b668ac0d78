package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Duration;
import java.util.Optional;

/** Keeps one network address from trying tokens and names for ever. */
public interface Attempts {

    /** How long this address has to wait before its next request; empty when it need not. */
    Optional<Duration> waitOf(String address);

    /** A token or a name from this address was no good. */
    void failed(String address);
}
