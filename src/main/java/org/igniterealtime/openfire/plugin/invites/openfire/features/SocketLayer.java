// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

/**
 * The server's client-to-server ports on one kind of socket library. Implementations pass each
 * write through the rewriting they were made with.
 */
interface SocketLayer {

    /**
     * Hooks into what is there, and into what comes later: ports that are started, restarted or
     * switched on, clients that connect.
     *
     * @throws ReflectiveOperationException when the server is not built as expected; some of it may
     *     be done then, and {@link #detach} undoes it
     */
    void attach() throws ReflectiveOperationException;

    /** Takes back all that {@link #attach} did, from open connections too. */
    void detach() throws ReflectiveOperationException;
}
