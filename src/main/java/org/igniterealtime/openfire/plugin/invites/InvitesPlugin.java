package org.igniterealtime.openfire.plugin.invites;

import java.io.File;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.openfire.StreamFeatures;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/** Builds the parts of the plugin in the order of the story, and undoes them in reverse. */
public final class InvitesPlugin implements Plugin {

    private StreamFeatures features;

    @Override
    public void initializePlugin(PluginManager manager, File pluginDirectory) {
        features =
                StreamFeatures.start(
                        () ->
                                List.of(
                                        "urn:xmpp:ibr-token:0",
                                        "urn:xmpp:invite",
                                        "http://jabber.org/features/iq-register"));
    }

    @Override
    public void destroyPlugin() {
        features.close();
    }
}
