// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletException;
import org.igniterealtime.openfire.plugin.invites.openfire.ConsoleMount;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpMount;
import org.igniterealtime.openfire.plugin.invites.openfire.InterceptorMount;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/** Brings what the plugin is compared with into the same server, on the same port. */
public final class BarePlugin implements Plugin {

    /** Where {@link BareServlet} is, on the HTTP binding. */
    static final String PATH = "/bare";

    /** Where {@link BareList} is, on the console. */
    static final String LIST = "/plugins/bare/list.jsp";

    /** All that it takes in the server. */
    static final List<Class<?>> CLASSES =
            List.of(
                    BarePlugin.class,
                    BareServlet.class,
                    BareList.class,
                    BareInterceptor.class,
                    HttpMount.class,
                    ConsoleMount.class,
                    InterceptorMount.class);

    private final Deque<AutoCloseable> mounts = new ArrayDeque<>();

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        try {
            mounts.push(HttpMount.mount(PATH, new BareServlet()));
            mounts.push(ConsoleMount.mount(manager, this, Map.of("/list.jsp", new BareList())));
            mounts.push(InterceptorMount.mount(new BareInterceptor()));
        } catch (ReflectiveOperationException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroyPlugin() {
        try {
            while (!mounts.isEmpty()) {
                mounts.pop().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
