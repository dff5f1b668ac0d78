package org.igniterealtime.openfire.plugin.invites.accounts;

/** What an administrator has said about a name beforehand, on the console, where it counts. */
public enum Warrant {
    /** Nothing: the invitee chooses, or somebody else chose. */
    NONE,
    /** Exactly this name was asked for. */
    NAME,
    /** The same, knowing that the account will be an administrator. */
    ADMINISTRATOR
}
