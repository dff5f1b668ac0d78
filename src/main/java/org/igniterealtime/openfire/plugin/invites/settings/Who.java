// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.Locale;

/** Which of this server's users may do something. Administrators always may. */
public enum Who {
    NOBODY,
    /** The members of chosen groups. */
    GROUPS,
    EVERYBODY;

    /** The word in the property. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
