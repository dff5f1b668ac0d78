// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.NameProblem;
import org.igniterealtime.openfire.plugin.invites.accounts.NameRules;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Which names somebody can take, with an invite or without one: those that {@link NameRules} allows
 * and no other invite keeps. Every method throws {@link StoreException} when the database refuses.
 */
public final class Names {

    private final Accounts accounts;
    private final Invites invites;
    private final NameRules rules;

    public Names(Accounts accounts, Invites invites, NameRules rules) {
        this.accounts = accounts;
        this.invites = invites;
        this.rules = rules;
    }

    /**
     * What keeps an invite from making an account of this name; empty also when there is one.
     *
     * @param username prepared
     */
    Optional<RedeemResult> obstacle(Invite invite, String username) {
        return rules.problem(username, grantOf(invite))
                .map(Names::resultOf)
                .or(
                        () ->
                                invites.reserving(username)
                                        .filter(id -> !id.equals(invite.id()))
                                        .map(id -> RedeemResult.NAME_RESERVED));
    }

    /**
     * The same for whoever registers without an invite, where that is allowed.
     *
     * @param name as the person typed it
     */
    public Optional<RedeemResult> obstacle(String name) {
        Optional<String> prepared = accounts.prepare(name);
        if (prepared.isEmpty()) {
            return Optional.of(RedeemResult.NAME_MALFORMED);
        }
        return rules.problem(prepared.get(), NameGrant.NONE)
                .map(Names::resultOf)
                .or(() -> invites.reserving(prepared.get()).map(t -> RedeemResult.NAME_RESERVED));
    }

    /**
     * Whether a live invite is for a name that is not to be had any more, because somebody has made
     * an account of that name by another way.
     */
    public boolean isPresetInUse(Invite invite) {
        return invite.allowsRegistration()
                && invite.username()
                        .filter(
                                name ->
                                        accounts.exists(name)
                                                || rules.problem(name, grantOf(invite))
                                                        .filter(NameProblem::isSecret)
                                                        .isPresent())
                        .isPresent();
    }

    /** Whatever the row says: nobody but an administrator on the console can grant a name. */
    private static NameGrant grantOf(Invite invite) {
        return invite.source().type() == Source.Type.CONSOLE ? invite.nameGrant() : NameGrant.NONE;
    }

    private static RedeemResult resultOf(NameProblem problem) {
        return switch (problem) {
            case CHARACTER -> RedeemResult.NAME_CHARACTER;
            case NO_LETTER -> RedeemResult.NAME_WITHOUT_LETTER;
            case MIXED, RARE -> RedeemResult.NAME_MIXED;
            case PATTERN -> RedeemResult.NAME_PATTERN;
            case ADMINISTRATOR, RESERVED, DELETED -> RedeemResult.NAME_TAKEN;
        };
    }
}
