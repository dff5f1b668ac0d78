// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/**
 * Something that has happened to an invite, for administrators and programs.
 *
 * @param at when, in milliseconds since 1970
 * @param by who did it; empty for what happened by itself, and for somebody who has redeemed it
 * @param changed which parts of the invite
 * @param use by whom it was redeemed, and how
 */
public record Happening(
        Type type, long at, Optional<Source> by, Set<Trace.Part> changed, Optional<Claim> use) {

    /** So many are told of one invite, the latest. */
    public static final int MOST = 1_000;

    /** What it was. */
    public enum Type {
        EXPIRED,
        REVOKED,
        REDEEMED,
        MAILED,
        CHANGED,
        CREATED
    }

    /**
     * All that has happened to an invite, the latest first: what its own rows say, and what people
     * did to it. Whatever revoked it by itself, a deleted account or a changed password, has no
     * name.
     */
    public static List<Happening> of(Invite invite, Invites invites, Claims claims) {
        List<Trace> traces = invites.traces(invite, MOST);
        List<Happening> all = new ArrayList<>();
        if (invites.stateOf(invite) == State.EXPIRED) {
            all.add(plain(Type.EXPIRED, invite.expires().orElseThrow(), Optional.empty()));
        }
        Optional<Source> revoker =
                traces.stream()
                        .filter(trace -> trace.deed() == Trace.Deed.REVOKED)
                        .map(Trace::by)
                        .findFirst();
        revoked(invite.revoked(), revoker).forEach(all::add);
        claims.latest(invite, MOST).stream()
                .filter(claim -> claim.completed().isPresent())
                .map(Happening::of)
                .forEach(all::add);
        traces.stream()
                .filter(trace -> trace.deed() != Trace.Deed.REVOKED)
                .map(Happening::of)
                .forEach(all::add);
        all.add(plain(Type.CREATED, invite.created(), Optional.of(invite.source())));
        return all.stream()
                .sorted(
                        Comparator.comparingLong(Happening::at)
                                .reversed()
                                .thenComparing(Happening::type))
                .limit(MOST)
                .toList();
    }

    private static Stream<Happening> revoked(OptionalLong at, Optional<Source> by) {
        return at.stream().mapToObj(time -> plain(Type.REVOKED, time, by));
    }

    private static Happening plain(Type type, long at, Optional<Source> by) {
        return new Happening(type, at, by, Set.of(), Optional.empty());
    }

    private static Happening of(Trace trace) {
        return new Happening(
                trace.deed() == Trace.Deed.MAILED ? Type.MAILED : Type.CHANGED,
                trace.happened(),
                Optional.of(trace.by()),
                trace.changed(),
                Optional.empty());
    }

    private static Happening of(Claim claim) {
        return new Happening(
                Type.REDEEMED,
                claim.completed().orElseThrow(),
                Optional.empty(),
                Set.of(),
                Optional.of(claim));
    }
}
