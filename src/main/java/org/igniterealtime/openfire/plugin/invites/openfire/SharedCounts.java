// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.redeem.Counts;
import org.igniterealtime.openfire.plugin.invites.redeem.MemoryCounts;
import org.jivesoftware.openfire.cluster.ClusterManager;
import org.jivesoftware.util.cache.CacheFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts that the nodes of a cluster share, in a cache of Openfire's that holds nothing but text;
 * in this node's memory while there is no cluster, and while the cache fails. The cache stays when
 * the plugin goes: it is the other nodes' as well.
 */
public final class SharedCounts implements Counts {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCounts.class);
    private static final String CACHE = "Invites Attempts";

    private final MemoryCounts memory = new MemoryCounts();

    @SuppressWarnings("unchecked") // What kind of cache it is differs between versions.
    private final Map<String, String> cache = CacheFactory.createCache(CACHE);

    @Override
    public Optional<String> get(String name) {
        if (ClusterManager.isClusteringStarted()) {
            try {
                return Optional.ofNullable(cache.get(name));
            } catch (RuntimeException e) {
                LOG.debug("The nodes of the cluster share no counts at the moment", e);
            }
        }
        return memory.get(name);
    }

    @Override
    public void put(String name, String count) {
        if (ClusterManager.isClusteringStarted()) {
            try {
                cache.put(name, count);
                return;
            } catch (RuntimeException e) {
                LOG.debug("The nodes of the cluster share no counts at the moment", e);
            }
        }
        memory.put(name, count);
    }
}
