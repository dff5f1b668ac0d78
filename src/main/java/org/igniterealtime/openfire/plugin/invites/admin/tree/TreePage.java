// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.invites.ListRowView;
import org.igniterealtime.openfire.plugin.invites.admin.invites.ListRows;
import org.igniterealtime.openfire.plugin.invites.admin.invites.RedeemerView;
import org.igniterealtime.openfire.plugin.invites.admin.invites.Sources;
import org.igniterealtime.openfire.plugin.invites.history.ArrivalPage;
import org.igniterealtime.openfire.plugin.invites.history.ArrivalQuery;
import org.igniterealtime.openfire.plugin.invites.history.Branch;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.history.Node;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.issue.BranchRevocation;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/**
 * Who came by whom, from any user up and down, and a way to revoke all open invites of a branch
 * after a look at them.
 */
public final class TreePage extends ConsolePage {

    static final String ADDRESS = RedeemerView.TREE;

    private static final long serialVersionUID = 1L;
    private static final int PER_PAGE = 50;

    /** Chains of invites are short; a longer one is shown from its lower end. */
    private static final int MOST_ABOVE = 30;

    /** A branch is counted and searched for open invites as far as that. */
    private static final int MOST_PEOPLE = 1_000;

    private final transient History history;
    private final transient BranchRevocation revocation;
    private final transient Accounts accounts;
    private final transient ListRows rows;

    public TreePage(
            PageParts parts,
            History history,
            BranchRevocation revocation,
            Invites invites,
            ManyInvites many,
            Claims claims,
            ApiKeys keys,
            Accounts accounts) {
        super(parts, ADDRESS, "admin.tree.title", "invites-tree");
        this.history = history;
        this.revocation = revocation;
        this.accounts = accounts;
        this.rows = new ListRows(invites, many, claims, keys, accounts, parts.links());
    }

    /** The page of this place. */
    static String of(String node) {
        return ADDRESS + "?node=" + node;
    }

    @Override
    protected String here(ConsoleRequest visit) {
        return node(visit).map(node -> of(node.id())).orElse(ADDRESS);
    }

    private Optional<Node> node(ConsoleRequest visit) {
        String name = visit.parameters().text("user");
        return name.isEmpty()
                ? history.find(visit.parameters().text("node"))
                : accounts.prepare(name).flatMap(history::named);
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        Optional<Node> node = node(visit);
        boolean asked = visit.parameters().has("node") || !typed(visit).isEmpty();
        if (node.isPresent() && visit.parameters().text("confirm").equals("revoke")) {
            ask(visit, node.get());
        } else if (node.isPresent()) {
            one(visit, node.get());
        } else if (asked) {
            visit.say(Message.Kind.ERROR, "admin.tree.unknown");
            everybody(visit, 404);
        } else {
            everybody(visit, 200);
        }
    }

    private static String typed(ConsoleRequest visit) {
        return visit.parameters().text("user", 64);
    }

    private static Optional<String> after(ConsoleRequest visit) {
        return Optional.of(visit.parameters().text("after")).filter(Node::isId);
    }

    private void everybody(ConsoleRequest visit, int status) throws IOException {
        ArrivalPage page =
                history.list(
                        new ArrivalQuery(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty(),
                                after(visit),
                                PER_PAGE));
        List<PersonRowView> people = people(page.nodes(), visit);
        visit.show(
                status,
                "tree",
                new TreeView(
                        visit.frame(),
                        typed(visit),
                        Optional.empty(),
                        List.of(),
                        0,
                        false,
                        people,
                        after(visit).isPresent(),
                        page.next()));
    }

    private void one(ConsoleRequest visit, Node node) throws IOException {
        List<Node> above = new ArrayList<>(history.ancestors(node, MOST_ABOVE));
        Collections.reverse(above);
        List<Node> found = history.children(node, after(visit), PER_PAGE + 1);
        List<Node> children = found.subList(0, Math.min(found.size(), PER_PAGE));
        Branch branch = history.branch(node, MOST_PEOPLE);
        List<PersonRowView> all =
                people(
                        Stream.of(List.of(node), above, children).flatMap(List::stream).toList(),
                        visit);
        visit.show(
                "tree",
                new TreeView(
                        visit.frame(),
                        typed(visit),
                        Optional.of(all.get(0)),
                        all.subList(1, 1 + above.size()),
                        branch.nodes().size(),
                        branch.more(),
                        all.subList(1 + above.size(), all.size()),
                        after(visit).isPresent(),
                        found.size() > PER_PAGE
                                ? Optional.of(children.get(PER_PAGE - 1).id())
                                : Optional.empty()));
    }

    private List<PersonRowView> people(List<Node> nodes, ConsoleRequest visit) {
        List<String> parents = nodes.stream().flatMap(n -> n.parentId().stream()).toList();
        Map<String, String> inviters = history.usernames(parents.stream().distinct().toList());
        Sources sources = rows.sources();
        return nodes.stream()
                .map(node -> PersonRowView.of(node, inviters, sources, visit))
                .toList();
    }

    private void ask(ConsoleRequest visit, Node node) throws IOException {
        Branch branch = history.branch(node, MOST_PEOPLE);
        BranchRevocation.Open open = revocation.open(branch);
        List<ListRowView> views = rows.of(open.invites(), rows.sources(), visit);
        PersonRowView person = people(List.of(node), visit).get(0);
        visit.show(
                "revokeBranch",
                new RevokeBranchView(
                        visit.frame("admin.tree.revoke"),
                        person,
                        branch.nodes().size(),
                        views,
                        open.more()));
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        Optional<Node> node = node(visit);
        if (!action.equals("revoke")) {
            visit.refuse(400, "admin.error.action");
        } else if (node.isEmpty()) {
            visit.refuse(404, "admin.tree.unknown");
        } else {
            Branch branch = history.branch(node.get(), MOST_PEOPLE);
            int revoked = revocation.revoke(branch, visit.source());
            visit.say(Message.Kind.SUCCESS, "admin.many.revoked", revoked);
            visit.redirect(here(visit));
        }
    }
}
