// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;

/** Something that somebody does with the plugin, from the beginning to the end. */
interface Visit {

    /**
     * Does it.
     *
     * @throws IOException when something did not go as it must go on a calm day
     */
    void make() throws IOException;
}
