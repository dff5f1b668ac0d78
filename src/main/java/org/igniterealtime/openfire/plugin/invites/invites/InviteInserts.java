// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.db.Statements;

/**
 * New rows of {@code ofInvite} and {@code ofInviteGroup}, written together: a thousand invites take
 * a few trips to the database instead of thousands.
 */
final class InviteInserts {

    private static final String INSERT_GROUP =
            "INSERT INTO ofInviteGroup (inviteId, groupName) VALUES (?,?)";

    private final TokenSeal seal;

    /** The parameters of each statement, in the order in which they came. */
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    InviteInserts(TokenSeal seal) {
        this.seal = seal;
    }

    void add(Invite invite, List<String> groups) {
        InviteRow.Insert insert = InviteRow.insert(invite, seal);
        add(insert.sql(), insert.values().toArray());
        addGroups(invite.id(), groups);
    }

    /** Further groups of an invite. */
    void addGroups(String inviteId, List<String> groups) {
        groups.forEach(group -> add(INSERT_GROUP, inviteId, group));
    }

    private void add(String sql, Object... values) {
        rows.computeIfAbsent(sql, statement -> new ArrayList<>()).add(values);
    }

    /** Writes what was added since the last time. */
    void write(Statements statements) {
        rows.forEach(statements::updateAll);
        rows.clear();
    }
}
