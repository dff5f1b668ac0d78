// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.accounts.Tombstones;
import org.igniterealtime.openfire.plugin.invites.figures.FigureWalk;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.history.ArrivalQuery;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.history.HistoryStore;
import org.igniterealtime.openfire.plugin.invites.history.Node;
import org.igniterealtime.openfire.plugin.invites.history.Person;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.StoredInvite;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.issue.RequestWalk;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.ProvisionedKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.look.LogoWalk;
import org.igniterealtime.openfire.plugin.invites.mail.LetterWalk;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.Departure;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.igniterealtime.openfire.plugin.invites.signin.SessionWalk;

/** Calls everything that stores are asked for, so that each of their statements runs once. */
final class StoreWalk {

    private final Invites invites;
    private final Claims claims;
    private final ApiKeys keys;
    private final Tombstones tombstones;
    private final History history;
    private final Figures figures;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    StoreWalk(Database database) {
        this.database = database;
        invites = invites(clock);
        claims = new Claims(database, clock);
        keys = new ApiKeys(database, clock, () -> {});
        tombstones = new Tombstones(database, clock, () -> Duration.ofDays(60), () -> new byte[32]);
        history = new History(database);
        figures = new Figures(database, clock);
    }

    void go() {
        Invite invite = make();
        lists();
        redeem(invite);
        arrive(invite);
        arrivals(invite);
        many(invite);
        RequestWalk.go(database);
        LogoWalk.go(database);
        SessionWalk.go(database);
        FigureWalk.go(database);
        LetterWalk.go(database);
        invites.change(
                StoredInvite.changed(invite, 3, Long.MAX_VALUE - 1),
                List.of("Choir"),
                Set.of(Trace.Part.USES),
                Source.key("walk"));
        invites.traces(invite, 10);
        claims.latest(invite, 10);
        invites.groupsOf(invite);
        invites.reserving("juliet");
        invites.reserving("nobody");
        invites.reserved(Set.of("juliet", "romeo"));
        invites.countLiveAccountInvites("romeo");
        invites.canShowLinks();
        invites.probe();
        invites.withdrawals().revoke(invite.id(), Source.console("admin"));
        invites.create(NewInvite.account(Source.key("walk")));
        invites.withdrawals().revokeBy(Source.key("walk"), Source.key("walk"));
        invites.withdrawals().revokeOpenBy(Source.key("walk"), Source.key("walk"));
        invites.withdrawals().endResets("walker");
        invites.upkeep().expire();
        purge();
        keys();
        new Departure(
                        tombstones,
                        invites,
                        claims,
                        keys,
                        history,
                        figures,
                        new MemoryAccounts(clock))
                .of("walker");
        tombstones.covers("walker");
        tombstones.among(Set.of("walker", "runner"));
        tombstones.purge();
    }

    private Invite make() {
        Source source = Source.user("walker");
        Invite invite =
                invites.create(
                        NewInvite.account(source).joining(List.of("Choir")).noted("walk").uses(3));
        invites.createAll(List.of(NewInvite.account(source), NewInvite.account(source)));
        invites.find(invite.token());
        invites.findById(invite.id());
        return invite;
    }

    /**
     * One that has ended long before all others, and one that is still to be entered as expired.
     */
    private void purge() {
        Invites past = invites(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        past.create(NewInvite.account(Source.user("walker")));
        past.withdrawals()
                .revoke(
                        past.create(NewInvite.account(Source.user("walker"))).id(),
                        Source.console("admin"));
        invites.upkeep().purge(Duration.ofMillis(clock.millis() - 1));
    }

    private Invites invites(Clock time) {
        return new Invites(database, TestSeal.SEAL, time, () -> Duration.ofDays(7));
    }

    private void keys() {
        String line = "walked " + "0".repeat(64) + " invites:create Name";
        new ProvisionedKeys(database, keys, () -> line).apply();
        new ProvisionedKeys(database, keys, () -> line).apply();
        new ProvisionedKeys(database, keys, () -> "").apply();
        KeyLimits limits =
                new KeyLimits(OptionalLong.of(5), 1, Optional.empty(), Set.of("Choir"), false);
        ApiKey key = keys.create(NewKey.named("walk", "admin").within(limits)).key();
        keys.check(key.id() + "/wrong");
        keys.list();
        keys.rotate(key.id(), Duration.ofDays(1));
        Quotas quotas = new Quotas(database, clock);
        database.transaction(
                statements -> {
                    quotas.spend(statements, key.id(), 1);
                    return key;
                });
        quotas.of(key.id());
        keys.used(key);
        keys.flushUses();
        keys.revoke(key.id());
        keys.sweep(key.id(), clock.millis());
        keys.toSweep();
        keys.probe();
    }

    private void redeem(Invite invite) {
        String redeemer = "walker@x.example";
        Claim first = claims.claim(invite, redeemer, Door.WEB).orElseThrow();
        Claim taken = claims.takeOver(first).orElseThrow();
        claims.giveBack(taken);
        claims.complete(claims.claim(invite, redeemer, Door.WEB).orElseThrow());
        claims.complete(first);
        claims.making(redeemer);
        claims.of(invite);
        claims.redeemers(List.of(invites.findById(invite.id()).orElseThrow()), 3);
        claims.madeIn("walk");
        claims.openLongerThan(Duration.ofMinutes(1));
    }

    /** A child before its parent, and more children, so that rows are moved; then two leave. */
    private void arrive(Invite invite) {
        Person parent = new Person("parent", 1);
        Person child = new Person("child", 2);
        enter(invite, child, parent);
        enter(invite, parent, new Person("elder", 3));
        enter(invite, new Person("walker", 4), parent);
        Node node = history.find(child).orElseThrow();
        history.ancestors(node, 10);
        history.children(history.find(parent).orElseThrow(), Optional.of(node.id()), 10);
        history.countChildren(node);
        history.branch(history.named("elder").orElseThrow(), 100);
        history.forget("parent");
        history.forget("child");
    }

    private void arrivals(Invite invite) {
        Optional<String> nobody = Optional.empty();
        Optional<Source> source = Optional.of(Source.user("maker5"));
        Optional<String> after = Optional.of("nod_1");
        for (Optional<String> below : List.of(nobody, after)) {
            for (ArrivalQuery query :
                    List.of(
                            arrivals(Optional.empty(), nobody, nobody, nobody, below),
                            arrivals(source, nobody, nobody, nobody, below),
                            arrivals(
                                    Optional.empty(),
                                    Optional.of(invite.id()),
                                    nobody,
                                    nobody,
                                    below),
                            arrivals(
                                    Optional.empty(), nobody, Optional.of("walker"), nobody, below),
                            arrivals(
                                    Optional.empty(), nobody, nobody, Optional.of("n77"), below))) {
                history.list(query);
            }
        }
        history.joined(source, LargeStock.TIME, 100);
        history.joined(Optional.empty(), LargeStock.TIME, 100);
        history.usernames(List.of("nod_1"));
    }

    private static ArrivalQuery arrivals(
            Optional<Source> source,
            Optional<String> inviteId,
            Optional<String> inviter,
            Optional<String> username,
            Optional<String> after) {
        OptionalLong since =
                after.isPresent() ? OptionalLong.of(LargeStock.TIME) : OptionalLong.empty();
        return new ArrivalQuery(source, inviteId, inviter, username, since, after, 50);
    }

    private void many(Invite invite) {
        ManyInvites many = new ManyInvites(database, TestSeal.SEAL, clock);
        many.find(List.of(invite.id()));
        many.ofBatch("bat_1");
        many.groupsOf(List.of(invite));
        many.stats(Optional.empty());
        many.stats(Optional.of(invite.source()));
        many.liveOf(List.of("walker"), 10);
        invites.withdrawals().revoke(List.of(invite), Source.key("walk"));
        invites.withdrawals().revokeFrom("walker", Source.key("walk"));
        TestInvites tests = new TestInvites(database, TestSeal.SEAL, invites, clock);
        tests.remove(tests.make());
    }

    private void enter(Invite invite, Person newcomer, Person inviter) {
        Consumer<Statements> entering =
                new HistoryStore(database)
                        .entering(
                                new Arrival(
                                        newcomer,
                                        Optional.of(inviter),
                                        invite.id(),
                                        invite.source(),
                                        Door.WEB));
        database.transaction(
                statements -> {
                    entering.accept(statements);
                    return newcomer;
                });
    }

    private void lists() {
        InviteQuery all = InviteQuery.all(50);
        List<InviteQuery> queries = new ArrayList<>(List.of(all));
        for (State state : State.values()) {
            queries.add(all.in(Optional.of(state)));
        }
        queries.add(all.of(Optional.of(Kind.RESET)));
        queries.add(all.by(Optional.of(Source.user("maker5"))));
        queries.add(all.by(Optional.of(Source.user("maker5"))).in(Optional.of(State.LIVE)));
        queries.add(all.by(Optional.of(new Source(Source.Type.USER, Optional.empty()))));
        queries.add(all.byAnyOf(List.of(Source.user("maker5"), Source.key("key1"))));
        queries.add(all.through(Optional.of(Source.Type.CONSOLE)));
        queries.add(all.from(Optional.of("inviter7")));
        queries.add(all.named(Optional.of("user77")));
        queries.add(all.joining(Optional.of("group7")));
        InviteQuery dated =
                all.created(
                        OptionalLong.of(LargeStock.TIME), OptionalLong.of(LargeStock.TIME + 500));
        queries.add(dated);
        queries.add(dated.in(Optional.of(State.USED)));
        for (String text :
                List.of("A".repeat(24), "inv_" + "0".repeat(26), "user77", "note 77", "walk")) {
            Search search = new Search(text, List.of("r77@x.example"), List.of("key1"));
            queries.add(all.searching(Optional.of(search)));
            queries.add(all.searching(Optional.of(search)).joining(Optional.of("group7")));
        }
        for (InviteQuery query : queries) {
            invites.count(query);
            invites.list(query.after(invites.list(query).next()));
        }
    }
}
