// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;

/** Accounts that live in this object. An invite that makes its only one is withdrawn. */
final class MemoryAccountMaker implements AccountMaker {

    final Map<String, String> passwords = new HashMap<>();
    final Map<String, String> names = new HashMap<>();
    final Map<String, List<Made>> made = new HashMap<>();
    boolean done = true;
    boolean readOnly;
    boolean inviterGone;
    boolean nameInUse;
    Optional<RedeemResult> nextResult = Optional.empty();
    final List<String> looks = new ArrayList<>();
    Optional<Duration> wait = Optional.empty();
    private final Invites invites;
    private final String domain;

    MemoryAccountMaker(Invites invites, String domain) {
        this.domain = domain;
        this.invites = invites;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean isBacked(Invite invite) {
        return !inviterGone;
    }

    @Override
    public boolean isNameInUse(Invite invite) {
        return nameInUse && invite.username().isPresent();
    }

    @Override
    public Optional<Invite> present(String token) {
        return presentedBefore(token).filter(invite -> invites.stateOf(invite) == State.LIVE);
    }

    @Override
    public Optional<Invite> presentedBefore(String token) {
        return invites.find(token)
                .filter(invite -> invite.allowsRegistration() || invite.kind() == Kind.RESET)
                .filter(invite -> invite.revoked().isEmpty());
    }

    @Override
    public Optional<Duration> waitForName(Invite invite, String address) {
        return wait;
    }

    @Override
    public Optional<Invite> find(String token) {
        return invites.find(token);
    }

    @Override
    public List<Made> madeIn(String browser) {
        return made.getOrDefault(browser, List.of());
    }

    @Override
    public RedeemResult redeem(
            Invite invite, String name, String password, String address, Optional<String> browser) {
        if (nextResult.isPresent()) {
            return nextResult.get();
        }
        String username = name.toLowerCase(Locale.ROOT);
        if (invite.kind() == Kind.ACCOUNT && passwords.containsKey(username)) {
            return RedeemResult.NAME_TAKEN;
        }
        passwords.put(username, password);
        String made = username + "@" + domain;
        browser.ifPresent(
                known ->
                        this.made
                                .computeIfAbsent(known, any -> new ArrayList<>())
                                .add(0, new Made(invite, made, done)));
        if (invite.usesAllowed() > 1) {
            return RedeemResult.REDEEMED;
        }
        invites.revoke(invite.id());
        return RedeemResult.REDEEMED;
    }

    @Override
    public Optional<RedeemResult> nameObstacle(Invite invite, String name, String address) {
        looks.add(address);
        if (address(name).isEmpty()) {
            return Optional.of(RedeemResult.NAME_MALFORMED);
        }
        return invite.kind() != Kind.RESET && passwords.containsKey(name.toLowerCase(Locale.ROOT))
                ? Optional.of(RedeemResult.NAME_TAKEN)
                : Optional.empty();
    }

    @Override
    public String displayName(String username) {
        return names.getOrDefault(username, username);
    }

    @Override
    public Optional<String> address(String name) {
        return name.matches("[^\\s\"&'/:<>@]{1,100}")
                ? Optional.of(name.toLowerCase(Locale.ROOT) + "@" + domain)
                : Optional.empty();
    }
}
