package org.igniterealtime.openfire.plugin.invites.invites;

/** Which names an invite may give to an account that others may not. */
public enum NameGrant {
    /** None. */
    NONE,
    /** Its preset name, though it is kept back, does not fit the pattern, or was deleted lately. */
    RESERVED,
    /** The same, and the account may turn out to be an administrator's. */
    ADMINISTRATOR
}
