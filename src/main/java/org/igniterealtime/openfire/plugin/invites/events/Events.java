// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events on to listeners, on the thread on which they happened. */
public final class Events {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener. It must be quick: whoever redeems an invite waits for it. */
    public void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /**
     * Tells all listeners. Never throws: the deed is done, and a failing listener does not stop the
     * others.
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
