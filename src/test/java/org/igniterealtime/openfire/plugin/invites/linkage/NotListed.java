// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import org.jivesoftware.util.StringUtils;

/** Names what neither the plugin nor its tests need, so that no table lists it. */
final class NotListed {

    private NotListed() {}

    static String call() {
        return StringUtils.hash("text");
    }
}
