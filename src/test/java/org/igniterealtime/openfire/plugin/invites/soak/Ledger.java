// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What was asked for, what was answered, and who has an account by it. */
final class Ledger {

    private static final int MOST_MESSAGES = 50;

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> members = new ConcurrentLinkedQueue<>();
    private final Set<String> uncertain = ConcurrentHashMap.newKeySet();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong nextName = new AtomicLong();

    /** One more of these. */
    void count(String what) {
        add(what, 1);
    }

    /** So many more of these. */
    void add(String what, long number) {
        counts.computeIfAbsent(what, key -> new AtomicLong()).addAndGet(number);
    }

    /** How many there were of these. */
    long counted(String what) {
        AtomicLong number = counts.get(what);
        return number == null ? 0 : number.get();
    }

    /** All counts, by name. */
    Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((what, number) -> all.put(what, number.get()));
        return all;
    }

    /** A visit that did not go as it must on a calm day; what went wrong on one is remembered. */
    void failed(Phase phase, String visit, String message) {
        count("failed " + phase);
        synchronized (messages) {
            if (phase == Phase.CALM && messages.size() < MOST_MESSAGES) {
                messages.add(visit + ": " + message);
            }
        }
    }

    /** What was remembered. */
    List<String> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /**
     * A name that nobody had; until it is {@link #joined} nobody knows whether it has an account.
     */
    String newName() {
        String name = "g" + nextName.incrementAndGet() + "x";
        uncertain.add(name);
        return name;
    }

    /** The server has said that this account was made. */
    void joined(String name) {
        acknowledged.incrementAndGet();
        members.add(name);
        uncertain.remove(name);
    }

    /** Takes the member who came first, when there are more than so many. */
    Optional<String> leaving(int most) {
        return members.size() > most ? Optional.ofNullable(members.poll()) : Optional.empty();
    }

    /** Accounts that were acknowledged and must be there. */
    Set<String> members() {
        return Set.copyOf(members);
    }

    /** Accounts that may be there or not. */
    Set<String> uncertain() {
        return Set.copyOf(uncertain);
    }

    /** How many registrations were acknowledged in all. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Any number below this one. */
    static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
