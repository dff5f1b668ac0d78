// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/**
 * Which invite was presented on which stream. Kept as long as the connection lives, on the one node
 * that has it; whoever waits long has not lost anything, because an invite's lifetime counts when
 * it is presented.
 */
public final class PresentedInvites {

    private record Presented(Invite invite, String layers) {}

    private final Map<Object, Presented> presented =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** The last one presented counts. */
    void remember(ClientStream stream, Invite invite) {
        presented.put(stream.identity(), new Presented(invite, stream.layers()));
    }

    void forget(ClientStream stream) {
        presented.remove(stream.identity());
    }

    /** The invite that was presented since the stream was last restarted. */
    Optional<Invite> find(ClientStream stream) {
        return usable(presented.get(stream.identity()), stream);
    }

    /** Takes it away, so that of two attempts on one stream at the same time only one has it. */
    Optional<Invite> take(ClientStream stream) {
        return usable(presented.remove(stream.identity()), stream);
    }

    /** The attempt has failed, and there may be another one. */
    void giveBack(ClientStream stream, Invite invite) {
        presented.putIfAbsent(stream.identity(), new Presented(invite, stream.layers()));
    }

    private static Optional<Invite> usable(Presented found, ClientStream stream) {
        return Optional.ofNullable(found)
                .filter(p -> p.layers().equals(stream.layers()))
                .map(Presented::invite);
    }
}
