// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NettyPipelinesTest {

    /** As Openfire 5.1 has it; 4.8 lacks the second method, a later version may drop the first. */
    interface Factory {

        void addNewHandlerTo(ChannelPipeline pipeline);

        default void addNewHandlerTo(ChannelPipeline pipeline, EventExecutorGroup executor) {
            throw new AssertionError("The default was called");
        }

        void removeHandlerFrom(ChannelPipeline pipeline);
    }

    /** Stands where the server's own handler does, and writes from there. */
    private static final class ServersOwn extends ChannelInboundHandlerAdapter {

        private ChannelHandlerContext context;

        @Override
        public void handlerAdded(ChannelHandlerContext added) {
            context = added;
        }
    }

    private final ServersOwn serversOwn = new ServersOwn();
    private final EmbeddedChannel channel = new EmbeddedChannel(serversOwn);
    private final Factory factory =
            (Factory)
                    NettyProxy.of(
                            Factory.class,
                            new NettyPipelines(
                                    ServersOwn.class, new NettyFeatureHandler(text -> text + "!")));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    private Object written(Object message) {
        ChannelFuture sent = serversOwn.context.writeAndFlush(message);
        channel.runPendingTasks();
        assertThat(sent.isSuccess()).isTrue();
        return channel.readOutbound();
    }

    @Test
    void writesOfTheServersOwnHandlerPassThroughOurs() {
        factory.addNewHandlerTo(channel.pipeline());

        assertThat(written("<iq/>")).isEqualTo("<iq/>!");
        assertThat(written(42)).isEqualTo(42);
    }

    @Test
    void theServersExecutorIsUsedWhereItGivesOne() throws Exception {
        EventExecutorGroup executor = new DefaultEventExecutor();
        try {
            factory.addNewHandlerTo(channel.pipeline(), executor);

            assertThat(channel.pipeline().context(NettyFeatureHandler.class).executor())
                    .isEqualTo(executor.next());
        } finally {
            factory.removeHandlerFrom(channel.pipeline());
            executor.shutdownGracefully().sync();
        }
    }

    @Test
    void aPipelineIsEnteredOnceAndLeftCompletely() {
        factory.addNewHandlerTo(channel.pipeline());
        factory.addNewHandlerTo(channel.pipeline());
        assertThat(written("<iq/>")).isEqualTo("<iq/>!");

        factory.removeHandlerFrom(channel.pipeline());
        factory.removeHandlerFrom(channel.pipeline());
        assertThat(written("<iq/>")).isEqualTo("<iq/>");
    }

    @Test
    void aPipelineWithoutTheServersOwnHandlerIsRefused() {
        assertThatThrownBy(() -> factory.addNewHandlerTo(new EmbeddedChannel().pipeline()))
                .hasMessageContaining("ServersOwn");
    }

    @Test
    void theServerCanKeepTheFactoryInASet() {
        Set<Factory> factories = new HashSet<>(Set.of(factory));

        assertThat(factories).contains(factory);
        assertThat(factories.remove(factory)).isTrue();
        assertThat(factory.toString()).contains("Factory");
    }
}
