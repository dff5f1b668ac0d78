// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what happened, on the thread on which it happened. */
public final class Events {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    /** From now on this one is told; it has to be quick, for whoever redeems an invite waits. */
    public void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /**
     * Tells everybody. Never throws: the deed is done, and one listener does not keep the others.
     */
    public void tell(Event event) {
        for (Consumer<Event> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("{} was not taken note of", event.getClass().getSimpleName(), e);
            }
        }
    }
}
