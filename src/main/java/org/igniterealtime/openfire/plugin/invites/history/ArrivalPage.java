// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.List;
import java.util.Optional;

/**
 * One page of those who came by invites.
 *
 * @param nodes the latest first, each with {@link Node#by}; may be fewer than asked for, or none,
 *     and yet there may be more
 * @param next where to go on, for {@link ArrivalQuery#after}; empty at the end
 */
public record ArrivalPage(List<Node> nodes, Optional<String> next) {

    public ArrivalPage {
        nodes = List.copyOf(nodes);
    }
}
