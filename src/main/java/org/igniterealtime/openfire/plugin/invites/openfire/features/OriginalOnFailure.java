// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step that changes what the server writes, made harmless: whatever it throws, the write goes out
 * as it was. Only the first failure is logged, because each stanza of each client passes here.
 */
final class OriginalOnFailure<T> implements UnaryOperator<T> {

    private static final Logger LOG = LoggerFactory.getLogger(OriginalOnFailure.class);

    private final UnaryOperator<T> step;
    private final AtomicBoolean logged = new AtomicBoolean();

    OriginalOnFailure(UnaryOperator<T> step) {
        this.step = step;
    }

    @Override
    public T apply(T original) {
        try {
            return step.apply(original);
        } catch (Throwable e) {
            // Even an Error: thrown here, it would end the stream of a user who wants no invite.
            if (logged.compareAndSet(false, true)) {
                LOG.error("Stream features are sent without those of invites", e);
            }
            return original;
        }
    }
}
