// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import java.util.Locale;

/** Where an app of the list comes from. */
public enum AppOrigin {
    SHIPPED,
    /** Shipped, and changed by an administrator. */
    CHANGED,
    OWN;

    /** The name as texts have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
