// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Tombstones;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;

/**
 * What follows from the deletion of an account: its name is closed for a while, its invites end,
 * and nothing that is kept names it any more. So whoever takes the name one day inherits nothing.
 */
public final class Departure {

    private final Tombstones tombstones;
    private final Invites invites;
    private final Claims claims;
    private final ApiKeys keys;
    private final History history;
    private final Figures figures;
    private final Accounts accounts;

    public Departure(
            Tombstones tombstones,
            Invites invites,
            Claims claims,
            ApiKeys keys,
            History history,
            Figures figures,
            Accounts accounts) {
        this.tombstones = tombstones;
        this.invites = invites;
        this.claims = claims;
        this.keys = keys;
        this.history = history;
        this.figures = figures;
        this.accounts = accounts;
    }

    /**
     * Somebody's account is deleted. Each step is taken even if another one fails; harmless when
     * done twice.
     *
     * @throws StoreException when the database has refused one of the steps
     */
    public void of(String username) {
        run(List.of(() -> tombstones.add(username), () -> leaveNothing(username)));
    }

    /**
     * An account is taken away again because its making went wrong: nobody ever had it, so that the
     * name stays open for the next attempt.
     *
     * @throws StoreException as above
     */
    public void ofUnfinished(String username) {
        leaveNothing(username);
    }

    private void leaveNothing(String username) {
        run(
                List.of(
                        () -> endInvites(username),
                        () -> claims.forget(accounts.address(username)),
                        () -> keys.forgetCreator(username),
                        () -> history.forget(username),
                        () -> figures.forget(username)));
    }

    /** One that is not withdrawn keeps the name by which it is known to be dead. */
    private void endInvites(String username) {
        invites.withdrawals().revokeOf(username);
        invites.forget(username);
    }

    private static void run(List<Runnable> steps) {
        Optional<RuntimeException> failure = Optional.empty();
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException e) {
                failure.ifPresent(e::addSuppressed);
                failure = Optional.of(e);
            }
        }
        failure.ifPresent(
                e -> {
                    throw e;
                });
    }
}
