// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running parts of the plugin. Each is started on its own, so that one that fails leaves the
 * others up; all are stopped in reverse order, each on its own as well.
 */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /** Starts a part and gives what stops it. */
    interface Start {
        AutoCloseable start() throws Exception;
    }

    private record Part(String name, AutoCloseable stop) {}

    private final Deque<Part> running = new ArrayDeque<>();
    private final Map<String, String> failures = Collections.synchronizedMap(new LinkedHashMap<>());

    /**
     * Starts a part. A failure is logged and kept for the console instead of thrown; errors of
     * linking count as failures, because another server version may lack a class.
     */
    void start(String name, Start part) {
        try {
            running.push(new Part(name, part.start()));
        } catch (Exception | LinkageError e) {
            LOG.error("'{}' could not be started", name, e);
            failures.put(name, String.valueOf(e.getMessage()));
        }
    }

    /** Why parts are not running: the reason by the part's name. */
    Map<String, String> failures() {
        synchronized (failures) {
            return new LinkedHashMap<>(failures);
        }
    }

    /**
     * Stops all parts. While the server itself stops, some may be gone already: that is logged. A
     * thread that is interrupted meanwhile stops the others as well, and stays interrupted.
     */
    void stop() {
        boolean interrupted = false;
        while (!running.isEmpty()) {
            Part part = running.pop();
            try {
                part.stop().close();
            } catch (InterruptedException e) {
                interrupted = true;
                LOG.warn("The end of '{}' was not awaited", part.name());
            } catch (Exception | LinkageError e) {
                LOG.warn("'{}' could not be stopped", part.name(), e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
