// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A character in words, for whoever typed one that cannot be seen or told from another. */
public final class CharacterName {

    private CharacterName() {}

    /** The name of the character that a search found; the empty text when it found none. */
    public static String first(OptionalInt found) {
        return found.isPresent() ? of(found.getAsInt()) : "";
    }

    /**
     * For instance {@code no-break space (U+00A0)}: Unicode's own name, which there is in English
     * only. Never the character itself, which may be invisible, turn the text around, or be
     * forbidden where the text is going.
     */
    public static String of(int codePoint) {
        String number = String.format(Locale.ROOT, "U+%04X", codePoint);
        return Optional.ofNullable(Character.getName(codePoint))
                .map(name -> name.toLowerCase(Locale.ROOT) + " (" + number + ")")
                .orElse(number);
    }
}
