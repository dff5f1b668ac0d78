// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.accounts.DisplayName;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.admin.AdminManager;
import org.jivesoftware.openfire.group.Group;
import org.jivesoftware.openfire.group.GroupManager;
import org.jivesoftware.openfire.group.GroupNotFoundException;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.jivesoftware.openfire.vcard.VCardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.JID;

/** Openfire's administrators and groups. */
public final class OpenfirePeople implements People {

    private static final Logger LOG = LoggerFactory.getLogger(OpenfirePeople.class);

    @Override
    public boolean isAdministrator(String username) {
        return AdminManager.getInstance().isUserAdmin(address(username), false);
    }

    /** While the list is empty, {@code admin} is one. */
    @Override
    public boolean wouldBeAdministrator(String username) {
        return AdminManager.getInstance().isUserAdmin(address(username), true);
    }

    @Override
    public List<String> administrators() {
        String domain = XMPPServer.getInstance().getServerInfo().getXMPPDomain();
        return AdminManager.getInstance().getAdminAccounts().stream()
                .filter(administrator -> administrator.getDomain().equals(domain))
                .map(JID::getNode)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String displayName(String username) {
        return DisplayName.of(name(username))
                .or(() -> onCard(username, "FN"))
                .or(() -> onCard(username, "NICKNAME"))
                .orElse(username);
    }

    @Override
    public boolean isSomebodyCalled(String name) {
        try {
            return UserManager.getInstance().findUsers(Set.of("Name"), name, 0, 1_000).stream()
                    .anyMatch(user -> name.equalsIgnoreCase(user.getName()));
        } catch (RuntimeException e) {
            LOG.debug("Users cannot be searched for a name", e);
            return false;
        }
    }

    private static String name(String username) {
        try {
            return Optional.ofNullable(UserManager.getInstance().getUser(username).getName())
                    .orElse("");
        } catch (UserNotFoundException e) {
            return "";
        }
    }

    private static Optional<String> onCard(String username, String element) {
        try {
            return Optional.ofNullable(VCardManager.getInstance().getVCard(username))
                    .map(card -> card.elementText(element))
                    .flatMap(DisplayName::of);
        } catch (RuntimeException e) {
            LOG.warn("The card of a user cannot be read", e);
            return Optional.empty();
        }
    }

    @Override
    public boolean isMember(String username, String group) {
        try {
            return GroupManager.getInstance().getGroup(group).isUser(address(username));
        } catch (GroupNotFoundException e) {
            return false;
        }
    }

    @Override
    public boolean groupExists(String group) {
        try {
            return GroupManager.getInstance().getGroup(group).getName().equals(group);
        } catch (GroupNotFoundException e) {
            return false;
        }
    }

    @Override
    public List<String> groups(int limit) {
        return GroupManager.getInstance().getGroups(0, limit).stream()
                .map(Group::getName)
                .sorted()
                .toList();
    }

    @Override
    public int countGroups() {
        return GroupManager.getInstance().getGroupCount();
    }

    /** The name is prepared; to prepare it again takes longer than all that is asked here. */
    private static JID address(String username) {
        String domain = XMPPServer.getInstance().getServerInfo().getXMPPDomain();
        return new JID(username, domain, null, true);
    }
}
