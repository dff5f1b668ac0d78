// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.tree;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.RedeemerView;
import org.igniterealtime.openfire.plugin.invites.admin.invites.Sources;
import org.igniterealtime.openfire.plugin.invites.history.Node;
import org.igniterealtime.openfire.plugin.invites.history.Person;

/**
 * Somebody's place among those who came by invites, in words.
 *
 * @param id of the place
 * @param name empty after the account was deleted
 * @param inviter by whom they came; empty for nobody, and for somebody whose account is gone
 * @param joined when the account was made
 * @param depth how many came one by another before
 * @param door by which way; empty for somebody whom no invite has brought, as the following
 * @param source who had the invite made
 * @param invite its page
 */
public record PersonRowView(
        String id,
        Optional<String> name,
        Optional<String> inviter,
        String joined,
        int depth,
        String door,
        String source,
        Optional<String> invite) {

    static PersonRowView of(
            Node node, Map<String, String> inviters, Sources sources, ConsoleRequest visit) {
        Optional<Node.By> by = node.by();
        return new PersonRowView(
                node.id(),
                node.person().map(Person::username),
                node.parentId().map(inviters::get),
                visit.moments().text(node.joined()),
                node.depth(),
                by.map(
                                one ->
                                        visit.texts()
                                                .get(
                                                        "admin.door."
                                                                + one.door()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT)))
                        .orElse(""),
                by.map(one -> sources.text(one.source(), visit.texts())).orElse(""),
                by.map(one -> InvitePage.of(one.inviteId())));
    }

    /** Openfire's page about the user. */
    public Optional<String> page() {
        return name.map(RedeemerView::page);
    }
}
