// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.told;

import java.util.Locale;
import java.util.Optional;

/** Chat messages from the server itself. */
public interface ChatMessages {

    /** The language of a device that the user has online; empty when none is known. */
    Optional<Locale> languageOf(String username);

    /** Sends a message, which waits until the user is online. */
    void send(String username, String text);
}
