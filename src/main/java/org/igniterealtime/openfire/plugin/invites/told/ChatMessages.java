// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.told;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Chat messages from the server itself. */
public interface ChatMessages {

    /** The language of a device that the user has online; empty when none is known. */
    Optional<Locale> languageOf(String username);

    /** Sends a message, which waits until the user is online. */
    void send(String username, String text);

    /**
     * Sends a message in the user's own language.
     *
     * @param otherwise the language where that is not known
     */
    default void send(String username, Locale otherwise, Function<Texts, String> words) {
        send(username, words.apply(Texts.in(languageOf(username).orElse(otherwise))));
    }
}
