// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Who came by whom. Entries are made where the claim of an invite is completed, in the same
 * transaction; here they are read, and names are forgotten. Every method throws {@link
 * StoreException} when the database refuses.
 */
public final class History {

    /** Children are counted up to this number; beyond it, only that there are more. */
    static final int MOST_COUNTED = 2_000;

    private final HistoryStore store;
    private final ArrivalListStore lists;

    public History(Database database) {
        this.store = new HistoryStore(database);
        this.lists = new ArrivalListStore(database);
    }

    /** One page of those who came by invites, the latest first. */
    public ArrivalPage list(ArrivalQuery query) {
        Optional<String> parent = query.inviter().flatMap(this::named).map(Node::id);
        return query.inviter().isPresent() && parent.isEmpty()
                ? new ArrivalPage(List.of(), Optional.empty())
                : lists.page(query, parent);
    }

    /**
     * When the latest came by invites, the latest first.
     *
     * @param source only by those that this maker had made; empty for everybody's
     * @param since only those who came then or later, in milliseconds
     * @param limit how many at most, 1 or more
     */
    public List<Long> joined(Optional<Source> source, long since, int limit) {
        return lists.joined(source, since, limit);
    }

    /** Who these are, by the id of their place; whoever has left is not among them. */
    public Map<String, String> usernames(List<String> ids) {
        return lists.usernames(ids);
    }

    /**
     * The place of this person; empty for whoever neither came by an invite nor brought anybody.
     */
    public Optional<Node> find(Person person) {
        return store.find(person);
    }

    /** The place with this id; text that is not an id is not looked up. */
    public Optional<Node> find(String id) {
        return Node.isId(id) ? store.find(id) : Optional.empty();
    }

    /** The place of whoever has this name, or had it last. */
    public Optional<Node> named(String username) {
        return store.named(username).stream()
                .max(Comparator.comparingLong(n -> n.person().orElseThrow().accountCreated()));
    }

    /**
     * Somebody with all who came by them.
     *
     * @param most how many people at most, 1 or more
     */
    public Branch branch(Node top, int most) {
        List<Node> nodes = new ArrayList<>(List.of(top));
        List<Node> level = List.of(top);
        while (!level.isEmpty() && nodes.size() <= most) {
            List<String> ids = level.stream().map(Node::id).toList();
            level = store.childrenOfAll(ids, most + 1 - nodes.size());
            nodes.addAll(level);
        }
        boolean more = nodes.size() > most;
        return new Branch(more ? nodes.subList(0, most) : nodes, more);
    }

    /**
     * By whom somebody came, by whom that one came, and so on: the nearest first.
     *
     * @param limit how many at most, 1 or more; each costs one look-up by key
     */
    public List<Node> ancestors(Node node, int limit) {
        List<Node> ancestors = new ArrayList<>();
        Optional<Node> next = node.parentId().flatMap(store::find);
        while (next.isPresent() && ancestors.size() < limit) {
            ancestors.add(next.get());
            next = next.get().parentId().flatMap(store::find);
        }
        return List.copyOf(ancestors);
    }

    /**
     * One page of those who came by somebody's invites, in the order in which they came.
     *
     * @param after the id of the last one on the page before; empty for the first page
     * @param limit how many at most, 1 or more
     */
    public List<Node> children(Node node, Optional<String> after, int limit) {
        return store.children(node.id(), after.orElse(""), limit);
    }

    /** How many came by somebody's own invites: exact up to 2,000. */
    public InvitePage.Count countChildren(Node node) {
        int found = store.countChildren(node.id(), MOST_COUNTED + 1);
        return new InvitePage.Count(Math.min(found, MOST_COUNTED), found > MOST_COUNTED);
    }

    /**
     * Takes the name of somebody whose account is gone out of all entries, and the entry with it,
     * unless somebody hangs on it. Harmless when done twice.
     */
    public void forget(String username) {
        store.forgetSource(username);
        for (Node node : store.named(username)) {
            Optional<String> bare = store.forgetPerson(node);
            while (bare.isPresent()) {
                bare = store.removeBare(bare.get());
            }
        }
    }
}
