// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.time.Duration;

/** Sends requests over so many connections, on each the next one when the last is answered. */
interface Load {

    /** What it is, for people. */
    String name();

    /**
     * Keeps at it for a while.
     *
     * @param duration whole seconds
     * @throws IOException when it could not run at all
     */
    Sample run(Target target, int connections, Duration duration)
            throws IOException, InterruptedException;
}
