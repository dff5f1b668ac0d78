// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.function.UnaryOperator;

/**
 * Passes what is written to Netty channels through a rewriting. It sits before the server's own
 * handler, where a write is a string. One instance serves all channels.
 */
@ChannelHandler.Sharable
final class NettyFeatureHandler extends ChannelOutboundHandlerAdapter {

    private final UnaryOperator<Object> safely;

    NettyFeatureHandler(UnaryOperator<String> rewriting) {
        this.safely =
                new OriginalOnFailure<>(
                        write -> write instanceof String text ? rewriting.apply(text) : write);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The promise carries the outcome.
    public void write(ChannelHandlerContext context, Object write, ChannelPromise promise) {
        context.write(safely.apply(write), promise);
    }
}
