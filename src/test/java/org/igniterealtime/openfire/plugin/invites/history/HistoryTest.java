// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Person ROMEO = new Person("romeo", 1_000);
    private static final Person JULIET = new Person("juliet", 2_000);
    private static final Person NURSE = new Person("nurse", 3_000);
    private static final Person PETER = new Person("peter", 4_000);

    private final TestDatabase database = new TestDatabase();
    private final History history = new History(database.database());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewcomerHangsOnTheInviterWhoBecomesARoot() {
        enter(JULIET, ROMEO);

        Node juliet = node(JULIET);
        Node romeo = node(ROMEO);

        assertThat(juliet.parentId()).contains(romeo.id());
        assertThat(juliet.depth()).isEqualTo(1);
        assertThat(juliet.joined()).isEqualTo(2_000);
        assertThat(juliet.by())
                .contains(new Node.By("inv_juliet", Source.console("escalus"), Door.WEB));
        assertThat(romeo.parentId()).isEmpty();
        assertThat(romeo.depth()).isZero();
        assertThat(romeo.joined()).isEqualTo(1_000);
        assertThat(romeo.by()).isEmpty();
    }

    @Test
    void whoComesByAProgramsInviteHasNoParent() {
        enter(new Arrival(JULIET, Optional.empty(), "inv_1", Source.key("shop"), Door.XMPP));

        assertThat(node(JULIET).parentId()).isEmpty();
        assertThat(node(JULIET).depth()).isZero();
        assertThat(node(JULIET).by()).contains(new Node.By("inv_1", Source.key("shop"), Door.XMPP));
    }

    @Test
    void upwardsTheNearestComesFirst() {
        enterChain();

        Node peter = node(PETER);

        assertThat(history.ancestors(peter, 10))
                .containsExactly(node(NURSE), node(JULIET), node(ROMEO));
        assertThat(history.ancestors(peter, 2)).containsExactly(node(NURSE), node(JULIET));
        assertThat(peter.depth()).isEqualTo(3);
        assertThat(history.ancestors(node(ROMEO), 10)).isEmpty();
    }

    @Test
    void downwardsPagesGoOnWhereTheOneBeforeEnded() {
        enter(PETER, ROMEO);
        enter(JULIET, ROMEO);
        enter(NURSE, ROMEO);

        List<Node> first = history.children(node(ROMEO), Optional.empty(), 2);
        List<Node> second = history.children(node(ROMEO), Optional.of(first.get(1).id()), 2);

        assertThat(first).containsExactly(node(JULIET), node(NURSE));
        assertThat(second).containsExactly(node(PETER));
        assertThat(history.countChildren(node(ROMEO))).isEqualTo(new InvitePage.Count(3, false));
        assertThat(history.countChildren(node(PETER))).isEqualTo(new InvitePage.Count(0, false));
    }

    @Test
    void aBranchIsSomebodyWithAllBelowInItsBounds() {
        enterChain();
        enter(new Person("paris", 9_000), ROMEO);

        assertThat(history.branch(node(ROMEO), 10).usernames())
                .startsWith("romeo")
                .containsExactlyInAnyOrder("romeo", "juliet", "paris", "nurse", "peter");
        assertThat(history.branch(node(JULIET), 3).usernames())
                .containsExactly("juliet", "nurse", "peter");
        assertThat(history.branch(node(JULIET), 3).more()).isFalse();
        assertThat(history.branch(node(JULIET), 2).usernames()).containsExactly("juliet", "nurse");
        assertThat(history.branch(node(JULIET), 2).more()).isTrue();
        assertThat(history.branch(node(PETER), 1).more()).isFalse();
    }

    @Test
    void ofVeryManyChildrenItIsOnlySaidThatThereAreMore() {
        for (int i = 0; i < History.MOST_COUNTED; i++) {
            enter(new Person("user" + i, 5_000 + i), ROMEO);
        }
        assertThat(history.countChildren(node(ROMEO)))
                .isEqualTo(new InvitePage.Count(History.MOST_COUNTED, false));

        enter(JULIET, ROMEO);

        assertThat(history.countChildren(node(ROMEO)))
                .isEqualTo(new InvitePage.Count(History.MOST_COUNTED, true));
    }

    @Test
    void aNameBelongsToThePersonWhoHadItThenAndToNobodyElse() {
        enter(JULIET, ROMEO);
        Person another = new Person("romeo", 9_000);

        assertThat(history.find(another)).isEmpty();
        enter(NURSE, another);

        assertThat(history.children(node(ROMEO), Optional.empty(), 5))
                .containsExactly(node(JULIET));
        assertThat(history.children(node(another), Optional.empty(), 5))
                .containsExactly(node(NURSE));
    }

    @Test
    void whoBroughtNobodyIsForgottenAltogether() {
        enter(JULIET, ROMEO);

        history.forget("juliet");

        assertThat(history.children(node(ROMEO), Optional.empty(), 5)).isEmpty();
        assertThat(database.count("ofInviteNode")).isEqualTo(1);
    }

    @Test
    void aNodeWithoutANameStaysWhileSomebodyHangsOnIt() {
        enterChain();

        history.forget("juliet");
        history.forget("nurse");

        List<Node> above = history.ancestors(node(PETER), 10);
        assertThat(above)
                .extracting(Node::person)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(ROMEO));
        assertThat(database.count("ofInviteNode")).isEqualTo(4);

        history.forget("peter");

        assertThat(database.count("ofInviteNode")).isEqualTo(1);
        assertThat(history.countChildren(node(ROMEO))).isEqualTo(new InvitePage.Count(0, false));
    }

    @Test
    void aNodeWithoutANameStaysWhileAnotherBranchHangsOnIt() {
        enter(JULIET, ROMEO);
        enter(NURSE, ROMEO);
        history.forget("romeo");

        history.forget("juliet");

        assertThat(history.ancestors(node(NURSE), 5)).hasSize(1);
    }

    @Test
    void theNameOfWhoHadAnInviteMadeIsForgottenToo() {
        enter(JULIET, ROMEO);
        enter(new Arrival(NURSE, Optional.empty(), "inv_2", Source.key("escalus"), Door.XMPP));

        history.forget("escalus");

        assertThat(node(JULIET).by().orElseThrow().source())
                .isEqualTo(new Source(Source.Type.CONSOLE, Optional.empty()));
        assertThat(node(NURSE).by().orElseThrow().source()).isEqualTo(Source.key("escalus"));
    }

    @Test
    void whoBroughtOthersBeforeTheOwnArrivalWasEnteredIsMovedWithThem() {
        enter(NURSE, JULIET);
        enter(PETER, NURSE);
        String before = node(JULIET).id();

        enter(JULIET, ROMEO);

        assertThat(node(JULIET).id()).isEqualTo(before);
        assertThat(node(JULIET).by()).isPresent();
        assertThat(history.ancestors(node(PETER), 9))
                .extracting(Node::depth)
                .containsExactly(2, 1, 0);
        assertThat(node(PETER).depth()).isEqualTo(3);
        assertThat(database.count("ofInviteNode")).isEqualTo(4);
    }

    @Test
    void nobodyIsLeftHangingOnAnInviterWhoIsForgottenAtThatMoment() {
        enter(JULIET, ROMEO);
        Consumer<Statements> late =
                new HistoryStore(database.database()).entering(by(NURSE, ROMEO));
        history.forget("juliet");
        history.forget("romeo");

        enter(late);

        assertThat(node(NURSE).parentId()).isEmpty();
        assertThat(database.count("ofInviteNode")).isEqualTo(1);
    }

    private void enterChain() {
        enter(JULIET, ROMEO);
        enter(NURSE, JULIET);
        enter(PETER, NURSE);
    }

    private static Arrival by(Person newcomer, Person inviter) {
        return new Arrival(
                newcomer,
                Optional.of(inviter),
                "inv_" + newcomer.username(),
                Source.console("escalus"),
                Door.WEB);
    }

    private void enter(Person newcomer, Person inviter) {
        enter(by(newcomer, inviter));
    }

    private void enter(Arrival arrival) {
        enter(new HistoryStore(database.database()).entering(arrival));
    }

    private void enter(Consumer<Statements> work) {
        database.database()
                .transaction(
                        statements -> {
                            work.accept(statements);
                            return true;
                        });
    }

    private Node node(Person person) {
        return history.find(person).orElseThrow();
    }
}
