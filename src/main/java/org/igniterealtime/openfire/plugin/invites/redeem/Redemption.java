// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts.Outcome;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.accounts.Welcome;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a token becomes an account: the form in the browser and registration in a
 * client both go through it. A use of the invite is claimed first, by one conditional UPDATE; then
 * the account is made; a failure before the account exists gives the claim back. A server that is
 * killed in between leaves an open claim, which {@link ClaimRecovery} decides later.
 *
 * <p>Every method throws {@link StoreException} when the database refuses.
 */
public final class Redemption {

    private static final Set<State> LIVE_WHEN_PRESENTED = EnumSet.of(State.LIVE, State.EXPIRED);

    private static final Logger LOG = LoggerFactory.getLogger(Redemption.class);

    private final Invites invites;
    private final Claims claims;
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final Obstacles obstacles;
    private final AttemptLimit attempts;
    private final Events events;
    private final AccountDeeds deeds;

    public Redemption(
            Invites invites,
            Claims claims,
            Accounts accounts,
            Welcome welcome,
            PasswordCheck passwords,
            Names names,
            AttemptLimit attempts,
            Events events) {
        this.attempts = attempts;
        this.events = events;
        this.invites = invites;
        this.claims = claims;
        this.accounts = accounts;
        this.passwords = passwords;
        this.obstacles = new Obstacles(accounts, names);
        this.deeds = new AccountDeeds(invites, accounts, welcome);
    }

    /**
     * The live invite of a token that somebody presents, if it could become an account or a new
     * password: whoever made it is still there, and so is the account of a reset. Lifetime counts
     * here and only here (XEP-0445 section 3).
     */
    public Optional<Invite> present(String token) {
        return invites.findLive(token).filter(this::canBeRedeemed);
    }

    /**
     * The same for a token that was presented a while ago: its lifetime does not count any more,
     * but it must not be used up or withdrawn.
     */
    public Optional<Invite> presentedBefore(String token) {
        return invites.find(token)
                .filter(invite -> LIVE_WHEN_PRESENTED.contains(invites.stateOf(invite)))
                .filter(this::canBeRedeemed);
    }

    private boolean canBeRedeemed(Invite invite) {
        boolean makesSomething = invite.allowsRegistration() || invite.kind() == Kind.RESET;
        return makesSomething && !invite.isTest() && isBacked(invite);
    }

    /** Whether the people an invite speaks of still have accounts that work. */
    public boolean isBacked(Invite invite) {
        return obstacles.isBacked(invite);
    }

    /**
     * Redeems an invite that was presented before, unless it has been tried with taken names too
     * often from this address.
     *
     * @param name as the person typed it
     * @param password as the person typed it; goes to the user store and nowhere else
     */
    public RedeemResult redeem(Invite invite, String name, String password, Visitor visitor) {
        if (waitForName(invite, visitor.address()).isPresent()) {
            return RedeemResult.TOO_MANY_NAMES;
        }
        RedeemResult result = redeem(invite, name, password, visitor.door(), visitor.browser());
        if (result.isTakenName()) {
            attempts.nameTaken(invite, visitor.address());
        }
        return result;
    }

    /** How long nobody at this address can redeem this invite; empty while that is not so. */
    public Optional<Duration> waitForName(Invite invite, String address) {
        return attempts.waitForName(invite, address);
    }

    RedeemResult redeem(Invite invite, String name, String password, Door door) {
        return redeem(invite, name, password, door, Optional.empty());
    }

    RedeemResult redeem(
            Invite invite, String name, String password, Door door, Optional<String> browser) {
        Optional<String> prepared = accounts.prepare(name);
        if (prepared.isEmpty()) {
            return RedeemResult.NAME_MALFORMED;
        }
        String username = prepared.get();
        return obstacles
                .to(invite, username)
                .or(() -> passwords.weakness(password, username).map(RedeemResult::of))
                .or(() -> obstacles.toName(invite, username))
                .orElseGet(() -> claimAndMake(invite, username, password, door, browser));
    }

    /**
     * What is wrong with a name and a password that somebody wants with this invite, as far as can
     * be seen without claiming it, so that nobody is told of one mistake after the other. Each look
     * counts, since it costs no use: {@link #waitForName} comes first.
     *
     * @param name as the person typed it
     * @param password as the person typed it
     * @param address the network address of whoever wants to know
     */
    public Objections objections(Invite invite, String name, String password, String address) {
        attempts.nameTaken(invite, address);
        return new Objections(
                obstacles.toTyped(invite, name),
                passwords.weakness(password, accounts.prepare(name).orElse(name)));
    }

    private RedeemResult claimAndMake(
            Invite invite, String username, String password, Door door, Optional<String> browser) {
        Deed deed = deeds.of(invite, username, password, door);
        return claims.claim(invite, accounts.address(username), door, browser)
                .map(claim -> Attempt.make(claims, events, invite, claim, deed))
                .map(attempt -> resultOf(attempt, invite, username))
                .orElse(RedeemResult.USED_UP);
    }

    private RedeemResult resultOf(Attempt attempt, Invite invite, String username) {
        RedeemResult result =
                attempt.inTime()
                        ? resultOf(attempt.outcome())
                        : tooLate(invite, username, attempt.claim());
        if (invite.kind() == Kind.RESET && attempt.outcome() == Outcome.DONE) {
            endOtherLinks(username);
        }
        return result;
    }

    /** Last, when this one's own use is spent. */
    private void endOtherLinks(String username) {
        try {
            invites.withdrawals().endResets(username);
        } catch (StoreException e) {
            LOG.error("Another link may still set a new password for '{}'", username, e);
        }
    }

    /**
     * The attempt took so long that it was settled as one of a killed server, and its use may be
     * somebody else's by now.
     */
    private RedeemResult tooLate(Invite invite, String username, Claim claim) {
        if (invite.kind() == Kind.RESET) {
            // A password cannot be unset; the use is spent, if it is still there.
            claims.claim(invite, claim.redeemer(), claim.door())
                    .filter(claims::complete)
                    .ifPresent(
                            c -> events.tell(new Event.Redeemed(invite, c.redeemer(), c.door())));
            return RedeemResult.REDEEMED;
        }
        LOG.warn("An attempt took too long and is undone: {}", claim);
        OptionalLong made = accounts.createdAt(username);
        if (made.isPresent()
                && made.getAsLong() >= claim.claimed()
                && claims.rivalOf(claim) == Rival.NONE) {
            accounts.remove(username, made.getAsLong());
        }
        return RedeemResult.FAILED;
    }

    private static RedeemResult resultOf(Outcome outcome) {
        return switch (outcome) {
            case DONE -> RedeemResult.REDEEMED;
            case NAME_TAKEN, NO_SUCH_ACCOUNT -> RedeemResult.NAME_TAKEN;
            case READ_ONLY -> RedeemResult.READ_ONLY;
            case FAILED, FAILED_HALFWAY -> RedeemResult.FAILED;
        };
    }
}
