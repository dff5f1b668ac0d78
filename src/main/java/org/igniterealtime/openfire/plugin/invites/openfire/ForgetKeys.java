// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.concurrent.atomic.AtomicReference;
import org.jivesoftware.util.cache.CacheFactory;
import org.jivesoftware.util.cache.ClusterTask;

/**
 * Has the other nodes of a cluster ask the database about API keys again. Sent without waiting for
 * them; one that cannot be reached forgets by itself within seconds.
 */
public final class ForgetKeys implements ClusterTask<Void> {

    /**
     * What this node does when it is told: the task arrives without any other tie to the plugin.
     */
    private static final AtomicReference<Runnable> HERE =
            new AtomicReference<>(ForgetKeys::doNothing);

    /** For the cluster, which creates it on the node where it runs. */
    public ForgetKeys() {}

    /**
     * Lets other nodes reach this one.
     *
     * @param forget what to do when a key was revoked elsewhere
     * @return ends it
     */
    public static AutoCloseable listen(Runnable forget) {
        HERE.set(forget);
        return () -> HERE.compareAndSet(forget, ForgetKeys::doNothing);
    }

    /** Tells the other nodes; does nothing where there are none. */
    public static void tellOthers() {
        CacheFactory.doClusterTask(new ForgetKeys());
    }

    @Override
    public void run() {
        HERE.get().run();
    }

    @Override
    public Void getResult() {
        return null;
    }

    /** The task carries no data. */
    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}

    /** The action of a node where the plugin no longer runs. */
    private static void doNothing() {}
}
