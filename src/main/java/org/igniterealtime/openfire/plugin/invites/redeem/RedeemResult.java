package org.igniterealtime.openfire.plugin.invites.redeem;

/** What came of an attempt to redeem an invite. Unless it is REDEEMED, no use was spent. */
public enum RedeemResult {
    /** The account is there, or its password is set. */
    REDEEMED,
    /** Another attempt took the last use, or the invite was withdrawn meanwhile. */
    USED_UP,
    /** The invite does not make accounts. */
    NOT_FOR_ACCOUNTS,
    /** The name cannot be a user's name. */
    NAME_MALFORMED,
    /** The invite is for another name. */
    NAME_NOT_PRESET,
    /** Another invite reserves the name. */
    NAME_RESERVED,
    /** There is an account of that name; for a reset: there is none any more. */
    NAME_TAKEN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    /** Among those that everybody tries first. */
    PASSWORD_COMMON,
    /** The name is most of it. */
    PASSWORD_LIKE_NAME,
    /**
     * Accounts, or this one whose password is to be set, are kept where this server may only read.
     */
    READ_ONLY,
    /** The user store failed. */
    FAILED;

    /** Whether another password would help. */
    public boolean isWeakPassword() {
        return switch (this) {
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, PASSWORD_LIKE_NAME -> true;
            default -> false;
        };
    }
}
