// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.util.Locale;

/** What can be wrong with a list of apps; where a member is named, what it must be instead. */
public enum Fault {
    /** No JSON at all. */
    JSON,
    /** An object, a list or a text where another of these belongs. */
    TYPE,
    /** There is no such member. */
    MEMBER,
    /** Two apps have this id. */
    TWINS,
    /** There is no app with this id. */
    UNKNOWN,
    /** No app is left to show. */
    NOTHING,
    ID,
    NAME,
    PLATFORMS,
    COLOR,
    FLAG,
    LINKS,
    STORE,
    URL,
    LANGUAGE,
    SETUP;

    /** The name as texts have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
