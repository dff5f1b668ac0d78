// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/**
 * How often somebody may be wrong, at all doors together: pages, form, API, and clients however
 * they are connected. What is right is never refused because of what was wrong before: a token or a
 * key is looked up first, since nobody can guess one.
 *
 * <ul>
 *   <li>Tokens and keys that are no good count for the network address that they come from. Once it
 *       has had too many, the next one that is no good is told to wait.
 *   <li>Names that are taken count for the invite and the network together, so that a token is no
 *       key to the list of users. An invite for many people has as many times the tries. Neither
 *       another invite nor another network is stopped.
 *   <li>Passwords that are wrong count for the account and the network together, a quarter as many
 *       as other failures, and for the network. Never for the account alone: nobody far away keeps
 *       somebody from signing in. A password can be guessed, so that even the right one is refused
 *       once there were too many.
 *   <li>Links for signing in count for the network that asks for them, whoever they are sent to.
 * </ul>
 */
public final class AttemptLimit {

    /** Threads that count for the same network wait for each other, others hardly ever. */
    private static final int LOCKS = 64;

    private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

    private final Counts counts;
    private final Clock clock;
    private final IntSupplier failuresAllowed;
    private final Supplier<Duration> period;
    private final ReachedLimits reached;

    /**
     * @param failuresAllowed how many failures there may be in a period; 0 switches the limit off
     * @param period the time after which that many failures are forgotten
     * @param events told of networks that have reached the limit
     */
    public AttemptLimit(
            Counts counts,
            Clock clock,
            IntSupplier failuresAllowed,
            Supplier<Duration> period,
            Events events) {
        this.counts = counts;
        this.clock = clock;
        this.failuresAllowed = failuresAllowed;
        this.period = period;
        this.reached = new ReachedLimits(events, clock, period);
    }

    /**
     * A token or a key from this address was looked up and is no good.
     *
     * @param address of an IPv4 or IPv6 host, as text
     * @return how long to wait before the next one that is no good; empty while the address is
     *     merely wrong
     */
    public Optional<Duration> wrong(String address) {
        return isOff()
                ? Optional.empty()
                : told(address, count(Network.of(address), 1.0 / allowed()));
    }

    /** How long to wait before this invite is tried with a name again; empty when at once. */
    public Optional<Duration> waitForName(Invite invite, String address) {
        if (isOff()) {
            return Optional.empty();
        }
        String name = nameOf(invite, address);
        return told(address, bucket(name).waitFor(part(invite), clock.millis(), period.get()));
    }

    private Optional<Duration> told(String address, Optional<Duration> wait) {
        wait.ifPresent(time -> reached.reached(address));
        return wait;
    }

    /** Somebody with this invite has learnt whether a name is taken, and has no account yet. */
    public void nameTaken(Invite invite, String address) {
        if (!isOff()) {
            count(nameOf(invite, address), part(invite));
        }
    }

    /**
     * Somebody at this address is about to say a password. It counts as wrong from now on, so that
     * many at once are no way around the limit; {@link #rightPassword} takes that back.
     *
     * @param username of an account, or what somebody takes for one
     * @return how long to wait instead; empty when it may be tried
     */
    public Optional<Duration> tryPassword(String username, String address) {
        if (isOff()) {
            return Optional.empty();
        }
        Optional<Duration> wait =
                count(passwordOf(username, address), partOfPasswords())
                        .or(() -> count(passwordsFrom(address), 1.0 / allowed()));
        return told(address, wait);
    }

    /**
     * Somebody at this address wants a link for signing in to be sent to some user.
     *
     * @return how long to wait instead; empty when it may be sent
     */
    public Optional<Duration> tryLink(String address) {
        return isOff()
                ? Optional.empty()
                : told(address, count("links@" + Network.of(address), 1.0 / allowed()));
    }

    /** The password was right: it does not count. */
    public void rightPassword(String username, String address) {
        if (!isOff()) {
            uncount(passwordOf(username, address), partOfPasswords());
            uncount(passwordsFrom(address), 1.0 / allowed());
        }
    }

    private double partOfPasswords() {
        return 1.0 / Math.max(1, allowed() / 4);
    }

    private static String passwordOf(String username, String address) {
        return "password of " + username + "@" + Network.of(address);
    }

    private static String passwordsFrom(String address) {
        return "passwords@" + Network.of(address);
    }

    private boolean isOff() {
        return allowed() == 0;
    }

    private int allowed() {
        return failuresAllowed.getAsInt();
    }

    private double part(Invite invite) {
        int usesLeft = Math.max(1, invite.usesAllowed() - invite.uses());
        return 1.0 / ((double) allowed() * usesLeft);
    }

    private static String nameOf(Invite invite, String address) {
        return invite.id() + "@" + Network.of(address);
    }

    /**
     * Counts, unless there is no room. Another node may count at the same time, and one is lost.
     */
    private Optional<Duration> count(String name, double part) {
        synchronized (locks[Math.floorMod(name.hashCode(), LOCKS)]) {
            long now = clock.millis();
            Bucket bucket = bucket(name);
            Optional<Duration> wait = bucket.waitFor(part, now, period.get());
            if (wait.isEmpty()) {
                counts.put(name, bucket.plus(part, now, period.get()).toString());
            }
            return wait;
        }
    }

    private void uncount(String name, double part) {
        synchronized (locks[Math.floorMod(name.hashCode(), LOCKS)]) {
            counts.put(name, bucket(name).plus(-part, clock.millis(), period.get()).toString());
        }
    }

    private Bucket bucket(String name) {
        return counts.get(name).map(Bucket::of).orElse(Bucket.EMPTY);
    }
}
