package org.igniterealtime.openfire.plugin.invites.redeem;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * How often one network address may fail at presenting a token or redeeming an invite: for the
 * pages, the form and preauth together. Only failures count, so that a school behind one address
 * can register all its pupils; and they count for the address, not for the token, so that nobody
 * can lock others out of theirs.
 *
 * <p>A bucket of failures per address that drains evenly. Kept in memory on each node; the number
 * of addresses is bounded.
 */
public final class AttemptLimit implements Attempts {

    private static final int MOST_ADDRESSES = 10_000;
    private static final int KEPT_ADDRESSES = 9_000;
    private static final int NETWORK_OCTETS = 8;

    /** How full an address' bucket was at some time. */
    private record Bucket(double failures, long time) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;
    private final IntSupplier failuresAllowed;
    private final Supplier<Duration> period;

    /**
     * @param failuresAllowed how many failures an address may have in a period; 0 switches the
     *     limit off
     * @param period the time in which so many failures are forgotten
     */
    public AttemptLimit(Clock clock, IntSupplier failuresAllowed, Supplier<Duration> period) {
        this.clock = clock;
        this.failuresAllowed = failuresAllowed;
        this.period = period;
    }

    /**
     * How long this address has to wait before its next attempt; empty when it need not.
     *
     * @param address of an IPv4 or IPv6 host, as text
     */
    @Override
    public Optional<Duration> waitOf(String address) {
        Bucket bucket = buckets.get(network(address));
        int allowed = failuresAllowed.getAsInt();
        if (bucket == null || allowed == 0) {
            return Optional.empty();
        }
        double tooMany = drained(bucket, clock.millis()) - (allowed - 1);
        if (tooMany <= 0) {
            return Optional.empty();
        }
        long wait = (long) Math.ceil(tooMany / perMilli());
        return Optional.of(Duration.ofMillis(wait));
    }

    /** An attempt from this address has failed. */
    @Override
    public void failed(String address) {
        long now = clock.millis();
        if (buckets.size() >= MOST_ADDRESSES) {
            makeRoom(now);
        }
        buckets.merge(
                network(address),
                new Bucket(1, now),
                (old, one) ->
                        new Bucket(
                                Math.min(drained(old, now) + 1, failuresAllowed.getAsInt()), now));
    }

    private double drained(Bucket bucket, long now) {
        return Math.max(0, bucket.failures() - (now - bucket.time()) * perMilli());
    }

    private double perMilli() {
        return (double) failuresAllowed.getAsInt() / period.get().toMillis();
    }

    /** Forgets what has drained, and if that is not enough, somebody; so many that it is rare. */
    private void makeRoom(long now) {
        buckets.values().removeIf(bucket -> drained(bucket, now) == 0);
        Iterator<String> addresses = buckets.keySet().iterator();
        while (buckets.size() > KEPT_ADDRESSES && addresses.hasNext()) {
            addresses.next();
            addresses.remove();
        }
    }

    /** An IPv6 host has a whole /64 to choose addresses from; an IPv4 host has one. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal: nothing is looked up.
            InetAddress host = InetAddress.getByName(address);
            return host instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(host.getAddress(), NETWORK_OCTETS))
                    : host.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
