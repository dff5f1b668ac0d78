// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xmpp.packet.JID;

/**
 * The forms that were sent out and not sent back yet, each known by its session id (XEP-0050
 * section 3.3). In the memory of one node: all stanzas of a client come to the node it is connected
 * to.
 */
final class CommandSessions {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    /** The most that are remembered; the oldest are forgotten first. */
    static final int MOST = 1000;

    /** The same per user, so that one user cannot push out everybody else's. */
    static final int MOST_OF_ONE = 10;

    private record Dialogue(JID with, String node, long opened) {}

    private final Map<String, Dialogue> open = new LinkedHashMap<>();
    private final Clock clock;

    CommandSessions(Clock clock) {
        this.clock = clock;
    }

    /** Opens a session for this person and this command only, or opens it again. */
    synchronized void open(String id, JID with, String node) {
        forgetOld(MOST - 1);
        open.remove(id);
        forgetOldestOf(with);
        open.put(id, new Dialogue(with, node, clock.millis()));
    }

    /**
     * Ends a session, so that a form that is sent back twice counts once.
     *
     * @return false when this person has no such session of this command
     */
    synchronized boolean close(String id, JID with, String node) {
        forgetOld(MOST);
        Dialogue dialogue = open.get(id);
        boolean theirs =
                dialogue != null && dialogue.with.equals(with) && dialogue.node.equals(node);
        return theirs && open.remove(id) != null;
    }

    private void forgetOldestOf(JID with) {
        List<String> theirs =
                open.entrySet().stream()
                        .filter(entry -> isSameUser(entry.getValue().with, with))
                        .map(Map.Entry::getKey)
                        .toList();
        theirs.stream().limit(Math.max(0, theirs.size() - MOST_OF_ONE + 1)).forEach(open::remove);
    }

    /** On whatever device. */
    private static boolean isSameUser(JID one, JID other) {
        return one.asBareJID().equals(other.asBareJID());
    }

    private void forgetOld(int most) {
        Iterator<Dialogue> oldestFirst = open.values().iterator();
        long limit = clock.millis() - LIFETIME.toMillis();
        while (oldestFirst.hasNext()) {
            boolean young = oldestFirst.next().opened > limit;
            if (young && open.size() <= most) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
