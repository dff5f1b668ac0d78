// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.SourceRow;

/** A node as a row of {@code ofInviteNode}: the one list of its columns, read and written. */
final class NodeRow {

    static final String COLUMNS =
            "nodeId, parentId, depth, username, accountCreated, inviteId, sourceType, sourceName,"
                    + " door, joined";

    private NodeRow() {}

    /** The values of a new row, in the order of {@link #COLUMNS}. */
    static Object[] values(Node node) {
        OptionalLong accountCreated =
                node.person()
                        .map(person -> OptionalLong.of(person.accountCreated()))
                        .orElseGet(OptionalLong::empty);
        return Arrays.asList(
                        node.id(),
                        node.parentId(),
                        node.depth(),
                        node.person().map(Person::username),
                        accountCreated,
                        node.by().map(Node.By::inviteId),
                        node.by().map(by -> Columns.word(by.source().type())),
                        node.by().flatMap(by -> by.source().name()),
                        node.by().map(by -> Columns.word(by.door())),
                        node.joined())
                .toArray();
    }

    static Node read(ResultSet row) throws SQLException {
        return new Node(
                row.getString("nodeId"),
                Columns.text(row, "parentId"),
                row.getInt("depth"),
                person(row),
                by(row),
                row.getLong("joined"));
    }

    private static Optional<Person> person(ResultSet row) throws SQLException {
        long accountCreated = row.getLong("accountCreated");
        return Columns.text(row, "username").map(name -> new Person(name, accountCreated));
    }

    private static Optional<Node.By> by(ResultSet row) throws SQLException {
        Optional<String> inviteId = Columns.text(row, "inviteId");
        if (inviteId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Node.By(
                        inviteId.get(),
                        SourceRow.read(row),
                        Columns.constant(row, "door", Door.class)));
    }
}
