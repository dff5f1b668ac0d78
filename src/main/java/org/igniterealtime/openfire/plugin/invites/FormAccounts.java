// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.page.AccountMaker;
import org.igniterealtime.openfire.plugin.invites.page.Made;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.redeem.Visitor;

/** The form in the browser redeems by the same way as everybody else. */
record FormAccounts(
        Invites invites,
        Claims claims,
        Redemption redemption,
        Names names,
        Accounts accounts,
        People people)
        implements AccountMaker {

    @Override
    public boolean isReadOnly() {
        return accounts.areReadOnly();
    }

    @Override
    public boolean isBacked(Invite invite) {
        return redemption.isBacked(invite);
    }

    @Override
    public boolean isNameInUse(Invite invite) {
        return names.isPresetInUse(invite);
    }

    @Override
    public Optional<Invite> present(String token) {
        return redemption.present(token);
    }

    @Override
    public Optional<Invite> presentedBefore(String token) {
        return redemption.presentedBefore(token);
    }

    @Override
    public Optional<Invite> find(String token) {
        return invites.find(token);
    }

    @Override
    public List<Made> madeIn(String browser) {
        return claims.madeIn(browser).stream().flatMap(claim -> made(claim).stream()).toList();
    }

    private Optional<Made> made(Claim claim) {
        return invites.findById(claim.inviteId())
                .map(invite -> new Made(invite, claim.redeemer(), claim.completed().isPresent()));
    }

    @Override
    public RedeemResult redeem(
            Invite invite, String name, String password, String address, Optional<String> browser) {
        return redemption.redeem(invite, name, password, new Visitor(Door.WEB, address, browser));
    }

    @Override
    public Optional<Duration> waitForName(Invite invite, String address) {
        return redemption.waitForName(invite, address);
    }

    @Override
    public Optional<RedeemResult> nameObstacle(Invite invite, String name, String address) {
        return redemption.nameObstacle(invite, name, address);
    }

    @Override
    public String displayName(String username) {
        return people.displayName(username);
    }

    @Override
    public Optional<String> address(String name) {
        return accounts.prepare(name).map(accounts::address);
    }
}
