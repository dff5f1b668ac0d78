// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import org.jivesoftware.util.JiveGlobals;

/** Links up to Openfire 5.1, and not on 5.2, where this method returns something. */
final class GoneLater {

    private GoneLater() {}

    static void call() {
        JiveGlobals.setProperty("name", "value");
    }
}
