// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;

/**
 * Who redeemed what, and the claims by which no invite is redeemed more often than it allows, on
 * however many nodes. Every method throws {@link StoreException} when the database refuses.
 */
public final class Claims {

    /** How long a browser is told what was made in it. */
    private static final Duration SHOWN = Duration.ofHours(1);

    private final ClaimStore store;
    private final Clock clock;

    public Claims(Database database, Clock clock) {
        this.store = new ClaimStore(database);
        this.clock = clock;
    }

    /**
     * Takes one use of an invite. Atomic; the invite's lifetime is not looked at, because it counts
     * when the token is presented and not again at the end of the same attempt (XEP-0445 section
     * 3).
     *
     * @param redeemer the bare address that wants it
     * @return empty when no use is left or the invite was revoked
     */
    public Optional<Claim> claim(Invite invite, String redeemer, Door door) {
        return claim(invite, redeemer, door, Optional.empty());
    }

    /**
     * The same for somebody in a browser.
     *
     * @param browser what it is known by later, 64 characters or fewer, see {@link #madeIn}
     */
    public Optional<Claim> claim(
            Invite invite, String redeemer, Door door, Optional<String> browser) {
        Claim claim =
                new Claim(
                        InviteIds.next("red_", clock.millis()),
                        invite.id(),
                        redeemer,
                        door,
                        clock.millis(),
                        OptionalLong.empty());
        return store.claim(claim, browser) ? Optional.of(claim) : Optional.empty();
    }

    /**
     * The attempt has succeeded. Harmless when done twice.
     *
     * @return false when it was given back or taken over before, so that the use is not this
     *     attempt's any more
     */
    public boolean complete(Claim claim) {
        return store.complete(claim, clock.millis());
    }

    /**
     * The same where somebody has an account since, who is entered into the history along with it,
     * once.
     */
    boolean complete(Claim claim, Optional<Arrival> arrival) {
        return arrival.map(newcomer -> store.complete(claim, newcomer, clock.millis()))
                .orElseGet(() -> complete(claim));
    }

    /**
     * The attempt has failed: the invite can be used once more. Harmless when done twice.
     *
     * @return false when it was completed or given back before
     */
    public boolean giveBack(Claim claim) {
        return store.giveBack(claim);
    }

    /**
     * Takes an open claim away from the attempt that it belongs to: whatever that still does, it
     * can neither complete nor give back its claim any more.
     *
     * @return the claim in the taker's hands; empty when it was completed or given back before
     */
    public Optional<Claim> takeOver(Claim claim) {
        String id = InviteIds.next("red_", clock.millis());
        return store.takeOver(claim, id) ? Optional.of(claim.as(id)) : Optional.empty();
    }

    /**
     * The uses, of whatever invites, by which this address may have come to its account or its
     * password, those under way included.
     */
    public List<Claim> making(String redeemer) {
        return store.making(redeemer);
    }

    /** Whether the account that a claim is for may have come by another attempt. */
    Rival rivalOf(Claim claim) {
        return making(claim.redeemer()).stream()
                .filter(other -> !other.id().equals(claim.id()))
                .map(other -> rivalOf(claim, other))
                .max(Comparator.naturalOrder())
                .orElse(Rival.NONE);
    }

    private static Rival rivalOf(Claim claim, Claim other) {
        if (other.completed().isEmpty()) {
            return Rival.UNDER_WAY;
        }
        boolean since = other.completed().getAsLong() >= claim.claimed();
        return since ? Rival.COMPLETED : Rival.NONE;
    }

    /**
     * Takes the address of somebody whose account is gone out of all completed uses. One under way
     * keeps it, because without it nobody could tell how it ends.
     */
    void forget(String redeemer) {
        store.forget(redeemer);
    }

    /** The uses of one invite, the oldest first, those under way included. */
    public List<Claim> of(Invite invite) {
        return store.of(invite.id());
    }

    /**
     * The latest uses of one invite, the latest first, those under way included.
     *
     * @param most so many at most, 1 or more
     */
    public List<Claim> latest(Invite invite, int most) {
        return store.latest(invite.id(), most);
    }

    /**
     * Who has redeemed these invites, the first of each first, by the invite's id. Those who have
     * no account any more are left out, and so are invites that were redeemed more often than this.
     *
     * @param most 1 or more
     */
    public Map<String, List<String>> redeemers(List<Invite> invites, int most) {
        List<String> ids =
                invites.stream()
                        .filter(i -> i.uses() > 0 && i.uses() <= most)
                        .map(Invite::id)
                        .toList();
        return store.ofAll(ids).stream()
                .filter(claim -> claim.completed().isPresent() && !claim.redeemer().isEmpty())
                .collect(
                        Collectors.groupingBy(
                                Claim::inviteId,
                                Collectors.mapping(Claim::redeemer, Collectors.toList())));
    }

    /**
     * What was made in this browser within the last hour, the latest first: also what is still
     * being made, and nothing of accounts that were deleted since.
     */
    public List<Claim> madeIn(String browser) {
        return store.ofBrowser(browser, clock.millis() - SHOWN.toMillis()).stream()
                .filter(claim -> !claim.redeemer().isEmpty())
                .toList();
    }

    /** The claims that are neither completed nor given back after this time. */
    public List<Claim> openLongerThan(Duration time) {
        return store.openSince(clock.millis() - time.toMillis());
    }
}
