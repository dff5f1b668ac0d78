// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.MailAddress;

/**
 * A letter as somebody wants it, not checked yet.
 *
 * @param address where to; blank for the address that the invite has
 * @param language what to write in
 * @param isReminder whether to say that the invite was not used yet
 * @param lifetime how long the invite is to live from now on; empty to leave its end as it is
 */
public record LetterWish(
        String address, Locale language, boolean isReminder, Optional<Duration> lifetime) {

    public LetterWish {
        address = address.strip();
    }

    /** To where the invite was to go anyway. */
    public static LetterWish in(Locale language) {
        return new LetterWish("", language, false, Optional.empty());
    }

    /** The same as a reminder. */
    public LetterWish reminding() {
        return new LetterWish(address, language, true, lifetime);
    }

    /** The same to this address. */
    public LetterWish to(String where) {
        return new LetterWish(where, language, isReminder, lifetime);
    }

    /** What is wrong with the wish itself. */
    Optional<Hindrance> problem() {
        return address.isEmpty() || MailAddress.is(address)
                ? Optional.empty()
                : Optional.of(Hindrance.ADDRESS_MALFORMED);
    }
}
