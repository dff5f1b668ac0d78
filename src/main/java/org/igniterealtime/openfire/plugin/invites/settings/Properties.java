// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.Optional;

/** The server's properties: text under a name, shared by all nodes of a cluster. */
public interface Properties {

    Optional<String> get(String name);

    void set(String name, String value);

    /** Does nothing when there is no such property. */
    void remove(String name);
}
