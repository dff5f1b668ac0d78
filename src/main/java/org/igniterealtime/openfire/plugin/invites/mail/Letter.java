// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * A letter about an invite, as it is stored.
 *
 * @param id public, as an invite's
 * @param inviteId whose link it carries
 * @param address where it goes; empty when it was deleted
 * @param language what it is written in
 * @param moment in milliseconds since 1970: of a waiting one, when it is due; of any other, when it
 *     came into its state
 * @param tries how often it was begun to be handed over
 * @param objected whether its reader said that it was not for them
 * @param problem why it was not sent or is not known to be: the mail server's words, or the name of
 *     a {@link Hindrance}
 */
public record Letter(
        String id,
        String inviteId,
        Optional<String> address,
        Locale language,
        Kind kind,
        State state,
        long moment,
        int tries,
        boolean objected,
        Optional<String> problem) {

    /** Why there is this letter. */
    public enum Kind {
        /** The first about its invite. */
        FIRST,
        /** The invite was not used yet. */
        REMINDER,
        /** Sent once more by a person. */
        AGAIN;

        /** What it is where there may have been others. */
        Kind after(boolean others) {
            return this == FIRST && others ? AGAIN : this;
        }
    }

    /** Where a letter stands. */
    public enum State {
        WAITING,
        /** Being handed over just now. */
        UNDERWAY,
        /** The mail server has taken it. */
        SENT,
        /** It will not be sent. */
        REFUSED,
        /** The mail server may have taken it, or not. Only a person sends another. */
        UNKNOWN;

        /** Whether it is still to leave. */
        boolean isOpen() {
            return this == WAITING || this == UNDERWAY;
        }
    }

    /** All but the address. */
    @Override
    public String toString() {
        return "Letter[" + id + ", " + state + "]";
    }
}
