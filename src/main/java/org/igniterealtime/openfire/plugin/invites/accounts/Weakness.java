package org.igniterealtime.openfire.plugin.invites.accounts;

/** Why a password will not do. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /** Made of what everybody tries first: common words, runs of keys, repetitions, dates. */
    COMMON,
    /** The name of the account is in it. */
    LIKE_NAME
}
