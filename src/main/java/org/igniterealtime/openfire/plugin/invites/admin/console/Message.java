// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.Locale;

/**
 * A box at the top of a page.
 *
 * @param text what it says, plain text in the reader's language
 */
public record Message(Kind kind, String text) {

    /** The four kinds of box that Openfire's style sheet has. */
    public enum Kind {
        SUCCESS,
        INFO,
        WARNING,
        ERROR;

        /** The name as the style sheet and the icons have it. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
