// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * An invite as it is stored.
 *
 * @param id public, see {@link InviteIds}; what console and API call it by
 * @param readableToken 24 letters and digits; whoever holds it may redeem the invite, so it is
 *     never logged. Empty when it was sealed with a key that this server does not have
 * @param kind what redeeming it does
 * @param username the account's preset name; for a reset the account whose password is set
 * @param nameGrant whether its preset name may be one that is kept back
 * @param inviter the local user whose contact the invitee becomes
 * @param shownAs the organisation on whose behalf it is, see {@link OrganisationText}
 * @param greeting what the inviter says to the invitee, see {@link Greeting}
 * @param allowsRegistration whether it may be redeemed by making an account
 * @param usesAllowed how often it may be redeemed, 1 or more
 * @param uses how often it was redeemed, 0 to {@code usesAllowed}
 * @param created when it was made
 * @param expires when it stops working; empty for never
 * @param lastUsed when it was last redeemed
 * @param revoked when it was withdrawn
 * @param source who had it made
 * @param note why it exists, in the words of whoever made it
 * @param mail to whom it is mailed; empty when to nobody
 * @param batch what it was made together with; empty when it was made alone
 */
public record Invite(
        String id,
        Optional<String> readableToken,
        Kind kind,
        Optional<String> username,
        NameGrant nameGrant,
        Optional<String> inviter,
        Optional<String> shownAs,
        Optional<String> greeting,
        boolean allowsRegistration,
        int usesAllowed,
        int uses,
        long created,
        OptionalLong expires,
        OptionalLong lastUsed,
        OptionalLong revoked,
        Source source,
        Optional<String> note,
        Optional<Mail> mail,
        Optional<String> batch) {

    /**
     * The letter that carries an invite.
     *
     * @param address where it goes, up to 254 characters of ASCII
     * @param sent when it was handed to the mail server; empty while it was not
     */
    public record Mail(String address, OptionalLong sent) {}

    /**
     * The invite that is wanted, with a token that nobody has had before.
     *
     * @param usual how long it lives when that is not said
     * @param batch with which others it is made, if any
     */
    static Invite begun(
            String id,
            NewInvite wanted,
            Supplier<Duration> usual,
            Optional<String> batch,
            long now) {
        return new Invite(
                id,
                Optional.of(Tokens.next()),
                wanted.kind(),
                wanted.username(),
                wanted.nameGrant(),
                wanted.inviter(),
                wanted.shownAs(),
                wanted.greeting(),
                wanted.allowsRegistration(),
                wanted.usesAllowed(),
                0,
                now,
                wanted.livesForEver()
                        ? OptionalLong.empty()
                        : OptionalLong.of(now + wanted.lifetime().orElseGet(usual).toMillis()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                wanted.source(),
                wanted.note(),
                wanted.email().map(address -> new Mail(address, OptionalLong.empty())),
                batch);
    }

    /**
     * The token of an invite that was just made or looked up by it.
     *
     * @throws IllegalStateException when it cannot be read here, see {@link #readableToken}
     */
    public String token() {
        return readableToken.orElseThrow(
                () -> new IllegalStateException("The link of this invite cannot be shown here"));
    }

    /** Whether it is one of {@link TestInvites}, which nobody can redeem. */
    public boolean isTest() {
        return source.type() == TestInvites.SOURCE.type()
                && source.name().equals(TestInvites.SOURCE.name());
    }

    /** The same invite with other values of what can be changed. */
    public Invite changed(
            int uses, OptionalLong end, Optional<String> why, Optional<String> words) {
        return new Invite(
                id,
                readableToken,
                kind,
                username,
                nameGrant,
                inviter,
                shownAs,
                words,
                allowsRegistration,
                uses,
                this.uses,
                created,
                end,
                lastUsed,
                revoked,
                source,
                why,
                mail,
                batch);
    }

    /** Where the invite stands at {@code now}. */
    public State state(long now) {
        return State.of(
                revoked.isPresent(),
                uses >= usesAllowed,
                expires.isPresent() && expires.getAsLong() <= now);
    }

    /** All but the token, so that an invite in a log line gives nothing away. */
    @Override
    public String toString() {
        return "Invite[" + id + ", " + kind + "]";
    }
}
