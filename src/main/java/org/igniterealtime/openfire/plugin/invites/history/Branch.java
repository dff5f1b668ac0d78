// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.List;

/**
 * Somebody with all who came by them, directly or not.
 *
 * @param nodes the one whose branch it is first, then those who came by that one's own invites, and
 *     so on downwards
 * @param more whether there are more people than were looked at
 */
public record Branch(List<Node> nodes, boolean more) {

    public Branch {
        nodes = List.copyOf(nodes);
    }

    /** Those of them who still have an account here, by name. */
    public List<String> usernames() {
        return nodes.stream()
                .flatMap(node -> node.person().stream())
                .map(Person::username)
                .toList();
    }
}
