// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts;

/** Contact lists in memory, which can be told to fail. */
final class MemoryContacts implements Contacts {

    private final String domain;
    private final Map<String, Tie> ties = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private boolean failing;

    MemoryContacts(String domain) {
        this.domain = domain;
    }

    void fail() {
        failing = true;
    }

    void setTie(String username, String contact, Tie tie) {
        ties.put(username + " " + contact, tie);
    }

    /** What was done, in order. */
    List<String> done() {
        return done;
    }

    /** Who told whom that a request is approved, in order. */
    List<String> confirmed() {
        return confirmed;
    }

    @Override
    public Tie tie(String username, String address) {
        return ties.getOrDefault(username + " " + address, Tie.NONE);
    }

    @Override
    public void connect(String username, String other) {
        failIfTold();
        done.add(username + " and " + other);
        setTie(username, other + "@" + domain, Tie.MUTUAL);
        setTie(other, username + "@" + domain, Tie.MUTUAL);
    }

    @Override
    public void confirm(String username, String other) {
        confirmed.add(username + " to " + other);
    }

    @Override
    public void accept(String username, String address) {
        failIfTold();
        done.add(username + " accepts " + address);
        setTie(username, address, Tie.SUBSCRIBED);
    }

    private void failIfTold() {
        if (failing) {
            throw new IllegalStateException("The contact lists are away");
        }
    }
}
