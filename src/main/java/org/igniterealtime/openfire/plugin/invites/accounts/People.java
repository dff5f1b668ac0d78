// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.util.List;

/** What this server knows of its users besides their accounts. */
public interface People {

    boolean isAdministrator(String username);

    /**
     * Whether an account of this name is an administrator's, or would be if it were made now: the
     * server's list of administrators may name accounts that do not exist yet, or no longer.
     */
    boolean wouldBeAdministrator(String username);

    /** The names of this server's administrators, including those without an account. */
    List<String> administrators();

    /**
     * What this user wants to be called: the name that the server has for them, else the one on
     * their card (XEP-0054), else the user name. In one line of at most 60 characters, without
     * anything that turns the direction of the text around it. Never fails: a name is not worth an
     * error.
     */
    String displayName(String username);

    /**
     * Whether the server has this name for one of its users, in whatever case; where users cannot
     * be searched it says no.
     */
    boolean isSomebodyCalled(String name);

    /** Whether the user is in a group of this name; no when there is no such group. */
    boolean isMember(String username, String group);

    boolean groupExists(String group);

    /** The names of all groups in alphabetical order, at most {@code limit} of them. */
    List<String> groups(int limit);

    /** The number of groups. */
    int countGroups();
}
