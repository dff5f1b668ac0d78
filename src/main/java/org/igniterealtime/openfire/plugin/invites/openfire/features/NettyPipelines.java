// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.Optional;

/** Puts our handler into the pipelines of the server's channels, and takes it out again. */
final class NettyPipelines implements NettyProxy.Calls {

    private static final String NAME = "invites-features";

    private final Class<? extends ChannelHandler> serversOwn;
    private final ChannelHandler handler;

    /**
     * @param serversOwn the type of the server's own handler. Its writes start where it stands, so
     *     ours must stand before it
     */
    NettyPipelines(Class<? extends ChannelHandler> serversOwn, ChannelHandler handler) {
        this.serversOwn = serversOwn;
        this.handler = handler;
    }

    /** The body of the server's {@code NettyChannelHandlerFactory}. */
    @Override
    public void to(String method, Object[] arguments) {
        ChannelPipeline pipeline = (ChannelPipeline) arguments[0];
        if (method.equals("removeHandlerFrom")) {
            remove(pipeline);
        } else if (arguments.length > 1) {
            // Since 5.1 the server's own handler runs on an executor; on the same one, writes
            // keep their order.
            add(pipeline, Optional.of((EventExecutorGroup) arguments[1]));
        } else {
            add(pipeline, Optional.empty());
        }
    }

    private void add(ChannelPipeline pipeline, Optional<EventExecutorGroup> executor) {
        ChannelHandlerContext server = pipeline.context(serversOwn);
        if (server == null) {
            throw new IllegalStateException("No " + serversOwn.getName() + " in " + pipeline);
        }
        // A channel that is just being opened can be offered twice.
        if (pipeline.get(NAME) == null) {
            executor.ifPresentOrElse(
                    group -> pipeline.addBefore(group, server.name(), NAME, handler),
                    () -> pipeline.addBefore(server.name(), NAME, handler));
        }
    }

    private static void remove(ChannelPipeline pipeline) {
        if (pipeline.get(NAME) != null) {
            pipeline.remove(NAME);
        }
    }
}
