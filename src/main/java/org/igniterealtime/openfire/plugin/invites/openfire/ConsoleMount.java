// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.container.PluginServlet;

/**
 * Pages below {@code /plugins/invites/} of the admin console. Registered as live objects instead of
 * through web.xml, so that they get what they need by their constructors. Paths end in {@code
 * .jsp}: only those are matched exactly before Openfire 4.9.
 */
public final class ConsoleMount implements AutoCloseable {

    private final Plugin plugin;
    private final Deque<String> paths = new ArrayDeque<>();

    private ConsoleMount(Plugin plugin) {
        this.plugin = plugin;
    }

    /**
     * Registers pages.
     *
     * @param pages servlets by their path, for instance {@code /api-keys.jsp}
     */
    public static ConsoleMount mount(
            PluginManager manager, Plugin plugin, Map<String, HttpServlet> pages)
            throws ServletException {
        ConsoleMount mount = new ConsoleMount(plugin);
        for (Map.Entry<String, HttpServlet> page : pages.entrySet()) {
            PluginServlet.registerServlet(manager, plugin, page.getValue(), page.getKey());
            mount.paths.push(page.getKey());
        }
        return mount;
    }

    @Override
    public void close() throws ServletException {
        while (!paths.isEmpty()) {
            PluginServlet.unregisterServlet(plugin, paths.pop());
        }
    }
}
