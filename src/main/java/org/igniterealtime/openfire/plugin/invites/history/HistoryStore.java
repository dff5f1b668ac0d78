// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.InList;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;

/**
 * The table {@code ofInviteNode}, defined in {@code database/invites_*.sql}. Every statement is
 * served by an index. Every method throws {@link StoreException} when the database refuses.
 *
 * <p>Whoever hangs something on a row, or takes it away, locks the row first: so nobody is left
 * hanging on a row that is gone. No transaction here looks before it has its lock, because MySQL
 * shows all of a transaction what there was at its first look.
 */
public final class HistoryStore {

    private static final String SELECT = "SELECT " + NodeRow.COLUMNS + " FROM ofInviteNode WHERE ";
    private static final String INSERT =
            "INSERT INTO ofInviteNode (" + NodeRow.COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?)";

    private static final String OF_PERSON = SELECT + "username = ? AND accountCreated = ?";
    private static final String CHILDREN =
            SELECT + "parentId = ? AND nodeId > ? ORDER BY {also parentId, }nodeId";
    private static final String CHILDREN_OF_ALL =
            SELECT + "parentId" + InList.MARKS + " ORDER BY parentId, nodeId";
    private static final String CHILD_IDS =
            "SELECT nodeId FROM ofInviteNode WHERE parentId = ? ORDER BY nodeId";
    private static final String SOME_CHILD_IDS =
            "SELECT nodeId FROM ofInviteNode WHERE parentId = ? ORDER BY {also parentId, }nodeId";

    /** Changes nothing, but locks the row. */
    private static final String LOCK =
            "UPDATE ofInviteNode SET depth = depth WHERE nodeId = ? AND username = ?";

    private static final String LOCK_BARE =
            "UPDATE ofInviteNode SET depth = depth WHERE nodeId = ? AND username IS NULL";

    /**
     * When two people come at once by two invites of the same person, one transaction inserts that
     * person's row. There is no such row to lock yet, but this one always exists.
     */
    private static final String LOCK_ROOTS =
            "UPDATE ofVersion SET version = version WHERE name = 'invites'";

    private static final String ADOPT =
            "UPDATE ofInviteNode SET parentId = ?, depth = ?, inviteId = ?, sourceType = ?,"
                    + " sourceName = ?, door = ?, joined = ? WHERE nodeId = ?";
    private static final String SINK = "UPDATE ofInviteNode SET depth = ? WHERE parentId = ?";

    private static final String FORGET_SOURCE =
            "UPDATE ofInviteNode SET sourceName = NULL WHERE sourceName = ?"
                    + " AND sourceType <> 'key'";
    private static final String FORGET_PERSON =
            "UPDATE ofInviteNode SET username = NULL, accountCreated = NULL WHERE nodeId = ?";
    private static final String DELETE = "DELETE FROM ofInviteNode WHERE nodeId = ?";

    private final Database database;

    public HistoryStore(Database database) {
        this.database = database;
    }

    Optional<Node> find(String id) {
        return database.first(SELECT + "nodeId = ?", NodeRow::read, id);
    }

    Optional<Node> find(Person person) {
        return find(database, person);
    }

    private static Optional<Node> find(Statements statements, Person person) {
        return statements
                .first(OF_PERSON, NodeRow::read, person.username(), person.accountCreated())
                // Some databases compare without regard to letter case.
                .filter(node -> node.person().equals(Optional.of(person)));
    }

    List<Node> named(String username) {
        return database.query(SELECT + "username = ?", NodeRow::read, username);
    }

    List<Node> children(String parentId, String after, int limit) {
        return database.page(limit, CHILDREN, NodeRow::read, parentId, after);
    }

    /** At most so many; 1 or more. */
    List<Node> childrenOfAll(List<String> parentIds, int limit) {
        List<Node> children =
                InList.ask(
                        parentIds,
                        some ->
                                database.page(
                                        limit, CHILDREN_OF_ALL, NodeRow::read, some.toArray()));
        return children.subList(0, Math.min(limit, children.size()));
    }

    int countChildren(String parentId, int limit) {
        return countChildren(database, parentId, limit);
    }

    private static int countChildren(Statements statements, String parentId, int limit) {
        return statements.page(limit, SOME_CHILD_IDS, row -> row.getString(1), parentId).size();
    }

    /**
     * What enters a newcomer, for the transaction that completes the claim: it must have locked the
     * invite's row before. May be run more than once.
     */
    public Consumer<Statements> entering(Arrival arrival) {
        Optional<Node> inviter = arrival.inviter().flatMap(this::find);
        Optional<Node> newcomer = find(arrival.newcomer());
        return statements -> {
            Optional<Node> parent =
                    inviter.isPresent()
                            ? inviter.filter(node -> isLocked(statements, node))
                            : arrival.inviter().map(person -> root(statements, person));
            newcomer.ifPresentOrElse(
                    root -> adopt(statements, root, parent, arrival),
                    () -> insert(statements, child(parent, arrival)));
        };
    }

    /** No when the person was forgotten meanwhile. */
    private static boolean isLocked(Statements statements, Node node) {
        return statements.update(LOCK, node.id(), node.person().map(Person::username)) == 1;
    }

    private static Node root(Statements statements, Person person) {
        statements.update(LOCK_ROOTS);
        return find(statements, person)
                .filter(node -> isLocked(statements, node))
                .orElseGet(
                        () -> {
                            Node root =
                                    new Node(
                                            nextId(person),
                                            Optional.empty(),
                                            0,
                                            Optional.of(person),
                                            Optional.empty(),
                                            person.accountCreated());
                            insert(statements, root);
                            return root;
                        });
    }

    private static Node child(Optional<Node> parent, Arrival arrival) {
        return new Node(
                nextId(arrival.newcomer()),
                parent.map(Node::id),
                parent.map(node -> node.depth() + 1).orElse(0),
                Optional.of(arrival.newcomer()),
                Optional.of(new Node.By(arrival.inviteId(), arrival.source(), arrival.door())),
                arrival.newcomer().accountCreated());
    }

    private static String nextId(Person person) {
        return InviteIds.next("nod_", person.accountCreated());
    }

    /**
     * Somebody who brought others before their own arrival could be entered, because the server was
     * killed in between: the row exists already, and only now gets its parent.
     */
    private static void adopt(
            Statements statements, Node root, Optional<Node> parent, Arrival arrival) {
        Node child = child(parent, arrival);
        statements.update(
                ADOPT,
                child.parentId(),
                child.depth(),
                arrival.inviteId(),
                Columns.word(arrival.source().type()),
                arrival.source().name(),
                Columns.word(arrival.door()),
                arrival.newcomer().accountCreated(),
                root.id());
        sink(statements, root.id(), child.depth() + 1);
    }

    private static void sink(Statements statements, String parentId, int depth) {
        if (statements.update(SINK, depth, parentId) > 0) {
            statements
                    .query(CHILD_IDS, row -> row.getString(1), parentId)
                    .forEach(id -> sink(statements, id, depth + 1));
        }
    }

    private static void insert(Statements statements, Node node) {
        statements.update(INSERT, NodeRow.values(node));
    }

    void forgetSource(String username) {
        database.update(FORGET_SOURCE, username);
    }

    /**
     * Takes the name from a row, and the row away if nobody hangs on it.
     *
     * @return what that row hung on
     */
    Optional<String> forgetPerson(Node node) {
        return removeIfLocked(node.id(), FORGET_PERSON);
    }

    /**
     * Takes away a row that has no name, unless somebody hangs on it.
     *
     * @return what that row hung on; empty also when it stays
     */
    Optional<String> removeBare(String id) {
        return removeIfLocked(id, LOCK_BARE);
    }

    private Optional<String> removeIfLocked(String id, String lock) {
        Optional<String> parentId = find(id).flatMap(Node::parentId);
        return database.transaction(
                statements ->
                        statements.update(lock, id) == 1
                                        && countChildren(statements, id, 1) == 0
                                        && statements.update(DELETE, id) == 1
                                ? parentId
                                : Optional.empty());
    }
}
