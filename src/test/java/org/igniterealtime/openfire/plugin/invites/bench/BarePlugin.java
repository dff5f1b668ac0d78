// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.File;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpMount;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/** Brings what the plugin is compared with into the same server, on the same port. */
public final class BarePlugin implements Plugin {

    /** Where {@link BareServlet} is, on the HTTP binding. */
    static final String PATH = "/bare";

    private HttpMount mount;

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        try {
            mount = HttpMount.mount(PATH, new BareServlet());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroyPlugin() {
        try {
            mount.close();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
