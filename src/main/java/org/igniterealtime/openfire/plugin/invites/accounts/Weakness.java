// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

/** Why a password is refused. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /** It has a character that clients change or cannot send; see {@link SaslPreparation}. */
    CHARACTER,
    /** It has letters that run from right to left in a way that clients refuse. */
    DIRECTION,
    /** Made of what everybody tries first: common words, runs of keys, repetitions, dates. */
    COMMON,
    /** The name of the account is in it. */
    LIKE_NAME
}
