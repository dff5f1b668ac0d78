package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * An invite as it is stored.
 *
 * @param token 24 letters and digits; whoever holds it may redeem the invite, so it is never logged
 * @param kind what redeeming it does
 * @param username the account's preset name; for a reset the account whose password is set
 * @param inviter the local user whose contact the invitee becomes
 * @param allowsRegistration whether it may be redeemed by making an account
 * @param usesAllowed how often it may be redeemed, 1 or more
 * @param uses how often it was redeemed, 0 to {@code usesAllowed}
 * @param created when it was made
 * @param expires from when on it is dead
 * @param lastUsed when it was last redeemed
 * @param revoked when it was withdrawn
 * @param source who had it made, see {@link Source}
 * @param note why it exists, in the words of whoever made it
 */
public record Invite(
        String token,
        Kind kind,
        Optional<String> username,
        Optional<String> inviter,
        boolean allowsRegistration,
        int usesAllowed,
        int uses,
        long created,
        long expires,
        OptionalLong lastUsed,
        OptionalLong revoked,
        String source,
        Optional<String> note) {

    /** Where the invite stands at {@code now}. */
    public State state(long now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        if (uses >= usesAllowed) {
            return State.USED;
        }
        return expires <= now ? State.EXPIRED : State.LIVE;
    }

    /** All but the token, so that an invite in a log line gives nothing away. */
    @Override
    public String toString() {
        return "Invite[" + kind + " by " + source + ", created " + created + "]";
    }
}
