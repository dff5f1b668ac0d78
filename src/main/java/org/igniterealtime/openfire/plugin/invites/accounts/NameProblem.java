// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

/** Why a new account cannot have a name. */
public enum NameProblem {
    /** It has a character that no name can have; {@link NameCharacters} says which. */
    CHARACTER,
    /** Nothing but dots, dashes and the like. */
    NO_LETTER,
    /** Letters or digits of alphabets that are not written together. */
    MIXED,
    /** Letters of an alphabet that hardly anybody can tell from others. */
    RARE,
    /** Not of the form that the settings ask for. */
    PATTERN,
    /** The name is on Openfire's list of administrators, whether or not there is an account. */
    ADMINISTRATOR,
    /** It is on the list of the settings, or is an administrator's, or looks like one of these. */
    RESERVED,
    /** An account of this name was deleted recently. */
    DELETED;

    /** Whether the invitee must learn no more than that the name is unavailable. */
    public boolean isSecret() {
        return this == ADMINISTRATOR || this == RESERVED || this == DELETED;
    }
}
