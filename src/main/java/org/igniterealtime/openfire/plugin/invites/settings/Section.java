// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.Locale;

/** The boxes of the page of settings, in the order in which they are shown. */
public enum Section {
    LINKS,
    LOOK,
    TIMES,
    REGISTRATION,
    USERS,
    MAIL;

    /** The name as texts have it: {@code admin.settings.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
