// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/** What a new account gets besides its name and password. */
public interface Welcome {

    /**
     * Called once for each account made by an invite, when it exists: makes inviter and newcomer
     * mutual contacts at once, and joins the groups.
     *
     * @param groups names of groups; one that is gone by now is left out
     */
    void newcomer(Invite invite, String username, List<String> groups);
}
