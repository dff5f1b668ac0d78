// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;

/** Somebody who asks one thing after the other and waits for each answer. */
interface Visitor extends AutoCloseable {

    /** Makes one; where that takes a connection, it is open afterwards. */
    interface Arrival {
        Visitor arrive() throws IOException;
    }

    /** Asks, reads the whole answer, and says whether it was the wanted one. */
    boolean ask() throws IOException;

    @Override
    void close() throws IOException;
}
