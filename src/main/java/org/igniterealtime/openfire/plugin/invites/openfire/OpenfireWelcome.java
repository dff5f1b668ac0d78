// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts;
import org.igniterealtime.openfire.plugin.invites.accounts.Welcome;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.group.Group;
import org.jivesoftware.openfire.group.GroupManager;
import org.jivesoftware.openfire.group.GroupNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.JID;

/** Contacts and groups of a new account. What fails is logged, and the rest is done. */
public final class OpenfireWelcome implements Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(OpenfireWelcome.class);

    private final Contacts contacts;

    public OpenfireWelcome(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void newcomer(Invite invite, String username, List<String> groups) {
        invite.inviter().ifPresent(inviter -> connect(inviter, username));
        if (groups.isEmpty()) {
            return;
        }
        if (GroupManager.getInstance().isReadOnly()) {
            LOG.warn("'{}' joins none of {}: groups are read-only here", username, groups);
            return;
        }
        groups.forEach(group -> join(group, username));
    }

    private void connect(String inviter, String username) {
        try {
            contacts.connect(inviter, username);
        } catch (RuntimeException e) {
            LOG.error("'{}' and the inviter '{}' are no contacts", username, inviter, e);
        }
    }

    private static void join(String name, String username) {
        JID member = XMPPServer.getInstance().createJID(username, null);
        try {
            Group group = GroupManager.getInstance().getGroup(name);
            if (!group.isUser(member)) {
                group.getMembers().add(member);
            }
        } catch (GroupNotFoundException e) {
            LOG.warn("'{}' does not join the group '{}': it is gone", username, name);
        } catch (RuntimeException e) {
            LOG.error("'{}' could not join the group '{}'", username, name, e);
        }
    }
}
