// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;

/**
 * Somebody who has redeemed an invite.
 *
 * @param name the user name, or the whole address of somebody from elsewhere
 * @param page Openfire's page about the user; empty for somebody from elsewhere
 */
public record RedeemerView(String name, Optional<String> page) {

    /** The page of who came by whom. */
    public static final String TREE = "tree.jsp";

    static RedeemerView of(String address, Accounts accounts) {
        String user = address.substring(0, Math.max(0, address.indexOf('@')));
        return !user.isEmpty() && accounts.address(user).equals(address)
                ? new RedeemerView(user, Optional.of(page(user)))
                : new RedeemerView(address, Optional.empty());
    }

    /** By whom the user came, and who came by the user; empty as {@link #page}. */
    public Optional<String> tree() {
        return page.map(own -> TREE + "?user=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    /** Openfire's own page about a user, seen from ours. */
    public static String page(String user) {
        return "../../user-properties.jsp?username="
                + URLEncoder.encode(user, StandardCharsets.UTF_8);
    }
}
