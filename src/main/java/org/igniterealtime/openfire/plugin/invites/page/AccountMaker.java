package org.igniterealtime.openfire.plugin.invites.page;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;

/** Turns an invite into an account, or into a new password of one. */
public interface AccountMaker {

    /** Whether accounts cannot be made here at all, for instance because they are in LDAP. */
    boolean isReadOnly();

    /** Whether the people an invite speaks of still have accounts that work. */
    boolean isBacked(Invite invite);

    /** The live invite of a token that somebody presents, if it makes accounts or passwords. */
    Optional<Invite> present(String token);

    /**
     * The same for a token that was presented a while ago: its lifetime does not count any more
     * (XEP-0445 section 3), but it must not be used up or withdrawn.
     */
    Optional<Invite> presentedBefore(String token);

    /**
     * Makes the account, or sets the password.
     *
     * @param name as the person typed it
     * @param password as the person typed it
     */
    RedeemResult redeem(Invite invite, String name, String password);

    /**
     * Whether the account that this invite would make cannot have this name, because there is one,
     * or because another invite keeps it. Claims nothing: who comes first is decided later.
     *
     * @param name as the person typed it
     */
    boolean isTaken(Invite invite, String name);

    /** The address that an account of this name has; empty when it cannot be a name. */
    Optional<String> address(String name);
}
