// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.accounts.Tombstones;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.StoredInvite;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/** Calls everything that stores are asked for, so that each of their statements runs once. */
final class StoreWalk {

    private final Invites invites;
    private final Claims claims;
    private final ApiKeys keys;
    private final Tombstones tombstones;

    StoreWalk(Database database) {
        Clock clock = Clock.systemUTC();
        invites = new Invites(database, TestSeal.SEAL, clock, () -> Duration.ofDays(7));
        claims = new Claims(database, clock);
        keys = new ApiKeys(database, clock, () -> {});
        tombstones = new Tombstones(database, clock, () -> Duration.ofDays(60), () -> new byte[32]);
    }

    void go() {
        Invite invite = make();
        lists();
        redeem(invite);
        invites.change(StoredInvite.changed(invite, 3, Long.MAX_VALUE - 1), List.of("Choir"));
        invites.groupsOf(invite);
        invites.reserving("juliet");
        invites.countLiveAccountInvites("romeo");
        invites.canShowLinks();
        invites.probe();
        invites.revoke(invite.id());
        invites.revokeBy(Source.key("walk"));
        invites.revokeOpenBy(Source.key("walk"));
        invites.revokeOf("walker");
        invites.forget("walker");
        invites.expire();
        invites.purge(Duration.ofDays(36_500));
        ApiKey key = keys.create("walk", "admin").key();
        keys.check(key.id() + "/wrong");
        keys.list();
        keys.rotate(key.id(), Duration.ofDays(1));
        keys.toSweep();
        keys.used(key);
        keys.flushUses();
        keys.revoke(key.id());
        keys.probe();
        tombstones.add("walker");
        tombstones.covers("walker");
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

    private void redeem(Invite invite) {
        String redeemer = "walker@x.example";
        Claim first = claims.claim(invite, redeemer, Door.WEB).orElseThrow();
        Claim taken = claims.takeOver(first).orElseThrow();
        claims.giveBack(taken);
        claims.complete(claims.claim(invite, redeemer, Door.WEB).orElseThrow());
        claims.complete(first);
        claims.making(redeemer);
        claims.of(invite);
        claims.openLongerThan(Duration.ofMinutes(1));
    }

    private void lists() {
        InviteQuery all = InviteQuery.all(50);
        List<InviteQuery> queries = new ArrayList<>(List.of(all));
        for (State state : State.values()) {
            queries.add(all.in(Optional.of(state)));
        }
        queries.add(all.of(Optional.of(Kind.RESET)));
        queries.add(all.by(Optional.of(Source.user("maker5"))));
        queries.add(all.by(Optional.of(new Source(Source.Type.USER, Optional.empty()))));
        queries.add(all.from(Optional.of("inviter7")));
        queries.add(all.named(Optional.of("user77")));
        queries.add(all.joining(Optional.of("group7")));
        InviteQuery dated =
                all.created(
                        OptionalLong.of(LargeStock.TIME), OptionalLong.of(LargeStock.TIME + 500));
        queries.add(dated);
        queries.add(dated.in(Optional.of(State.USED)));
        for (String text : List.of("A".repeat(24), "inv_" + "0".repeat(26), "user77", "note 77")) {
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
