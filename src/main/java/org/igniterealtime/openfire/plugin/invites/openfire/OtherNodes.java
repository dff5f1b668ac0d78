// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.jivesoftware.openfire.cluster.ClusterManager;
import org.jivesoftware.util.JiveProperties;
import org.jivesoftware.util.PropertyEventDispatcher;
import org.jivesoftware.util.PropertyEventListener;

/**
 * What one node of a cluster says to the others, without waiting for them; one that cannot be
 * reached does not hear it. Says nothing where there is no cluster.
 *
 * <p>It is said by a system property, since Openfire brings each change of one to all nodes, in
 * classes of its own. A cluster task of a class of ours would be lost wherever the plugin was
 * reloaded: such a node goes on running the class that it met first, which belongs to the plugin
 * that is gone.
 */
public final class OtherNodes {

    private static final String PROPERTY = "plugin.invites.toOtherNodes";
    private static final String KEYS = "keys";
    private static final String STREAMS = "streams";

    /** Which plugin of which server speaks, so that it does not listen to itself. */
    private static final String SPEAKER = Tokens.random(16);

    private OtherNodes() {}

    /** Has the others ask the database about API keys again. */
    public static void forgetKeys() {
        say(KEYS, "");
    }

    /**
     * Has the others end the streams of a user. The property goes on saying so, and outlives the
     * account: it has a hash in place of the name.
     */
    static void endStreams(String username) {
        say(STREAMS, Sha256.hex(username));
    }

    private static void say(String what, String whose) {
        if (ClusterManager.isClusteringStarted()) {
            String words = String.join(" ", SPEAKER, what, whose);
            JiveProperties.getInstance().put(PROPERTY, words);
        }
    }

    /**
     * Does what others say, from now on.
     *
     * @param forgetKeys what to do when keys were changed elsewhere
     * @return ends it
     */
    public static AutoCloseable listen(Runnable forgetKeys) {
        Listener listener = new Listener(forgetKeys);
        PropertyEventDispatcher.addListener(listener);
        return () -> PropertyEventDispatcher.removeListener(listener);
    }

    /**
     * Openfire tells it of every property. No record: Openfire compares listeners, and the JDK (17)
     * keeps the class of the record that it compared last, and with it an unloaded plugin.
     */
    private static final class Listener implements PropertyEventListener {

        private final Runnable forgetKeys;

        Listener(Runnable forgetKeys) {
            this.forgetKeys = forgetKeys;
        }

        @Override
        public void propertySet(String property, Map<String, Object> parameters) {
            if (property.equals(PROPERTY)) {
                hear(String.valueOf(parameters.get("value")).split(" "));
            }
        }

        private void hear(String[] words) {
            if (words.length < 2 || words[0].equals(SPEAKER)) {
                return;
            }
            if (words[1].equals(KEYS)) {
                forgetKeys.run();
            } else if (words[1].equals(STREAMS) && words.length > 2) {
                UserStreams.endHere(username -> Sha256.hex(username).equals(words[2]));
            }
        }

        @Override
        public void propertyDeleted(String property, Map<String, Object> parameters) {}

        @Override
        public void xmlPropertySet(String property, Map<String, Object> parameters) {}

        @Override
        public void xmlPropertyDeleted(String property, Map<String, Object> parameters) {}
    }
}
