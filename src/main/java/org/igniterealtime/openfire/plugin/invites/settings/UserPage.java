// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.Locale;

/** How the page that users have of their own is reached. */
public enum UserPage {
    /** Not at all. */
    OFF,
    /** By https only. */
    HTTPS,
    /** Also by http, where the announced address is none of https. */
    ANY;

    /** The word in the property. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
