// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;

/** Accounts in memory, which can be told to fail. */
public final class MemoryAccounts implements Accounts {

    /** The password is empty while the account is unfinished. */
    private record Account(String password, long created) {}

    /** About what nodeprep lets through (RFC 6122 appendix A). */
    private static final Pattern NAME =
            Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}\ufffd\"&'/:<>@]{1,64}");

    private final Clock clock;
    private final String domain;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Set<String> lockedOut = new HashSet<>();
    private final Set<String> keptElsewhere = new HashSet<>();
    private final List<String> signedOut = new ArrayList<>();
    private boolean readOnly;
    private RuntimeException failure;
    private Outcome outcome = Outcome.DONE;
    private Runnable meanwhile = () -> {};
    private final AtomicReference<Runnable> before = new AtomicReference<>(() -> {});

    public MemoryAccounts(Clock clock) {
        this(clock, "example.org");
    }

    public MemoryAccounts(Clock clock, String domain) {
        this.clock = clock;
        this.domain = domain;
    }

    public void makeReadOnly() {
        readOnly = true;
    }

    /** This account is in a part of the store that may only be read. */
    public void keepElsewhere(String username) {
        keptElsewhere.add(username);
    }

    public void failWith(RuntimeException exception) {
        failure = exception;
    }

    /** What creating comes to from now on; no account is made unless it is DONE. */
    public void answer(Outcome next) {
        outcome = next;
    }

    /** What happens while an account is being made, or a password set. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    /** An account without a password, as a server leaves it that is killed while it makes one. */
    public void leaveUnfinished(String username) {
        accounts.put(username, new Account("", clock.millis()));
    }

    public void lockOut(String username) {
        lockedOut.add(username);
    }

    public void delete(String username) {
        accounts.remove(username);
    }

    public Optional<String> passwordOf(String username) {
        return Optional.ofNullable(accounts.get(username)).map(Account::password);
    }

    /** What happens when a name is weighed the next time. */
    public void beforeTheNextName(Runnable event) {
        before.set(event);
    }

    /** The passwords by name. */
    public Map<String, String> passwords() {
        return accounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().password()));
    }

    /** Whose streams were ended, in order. */
    public List<String> signedOut() {
        return signedOut;
    }

    public int count() {
        return accounts.size();
    }

    @Override
    public boolean areReadOnly() {
        return readOnly;
    }

    @Override
    public Optional<String> prepare(String name) {
        before.getAndSet(() -> {}).run();
        String prepared = name.strip().toLowerCase(Locale.ROOT);
        return NAME.matcher(prepared).matches() ? Optional.of(prepared) : Optional.empty();
    }

    @Override
    public String address(String username) {
        return username + "@" + domain;
    }

    @Override
    public boolean exists(String username) {
        return accounts.containsKey(username);
    }

    @Override
    public boolean isActive(String username) {
        return exists(username) && !lockedOut.contains(username);
    }

    @Override
    public boolean canSetPassword(String username) {
        return !readOnly && !keptElsewhere.contains(username);
    }

    @Override
    public OptionalLong createdAt(String username) {
        return exists(username)
                ? OptionalLong.of(accounts.get(username).created())
                : OptionalLong.empty();
    }

    @Override
    public boolean isUnfinished(String username) {
        return passwordOf(username).filter(String::isEmpty).isPresent();
    }

    @Override
    public void remove(String username, long createdAt) {
        accounts.computeIfPresent(
                username, (name, account) -> account.created() == createdAt ? null : account);
    }

    @Override
    public Outcome create(String username, String password) {
        if (failure != null) {
            throw failure;
        }
        if (outcome != Outcome.DONE) {
            return outcome;
        }
        Account account = new Account(password, clock.millis());
        Outcome made =
                accounts.putIfAbsent(username, account) == null ? Outcome.DONE : Outcome.NAME_TAKEN;
        meanwhile.run();
        return made;
    }

    @Override
    public Outcome setPassword(String username, String password) {
        meanwhile.run();
        return accounts.computeIfPresent(
                                username, (name, old) -> new Account(password, old.created()))
                        == null
                ? Outcome.NO_SUCH_ACCOUNT
                : Outcome.DONE;
    }

    @Override
    public void endStreams(String username) {
        signedOut.add(username);
    }
}
