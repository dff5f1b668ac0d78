// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance.Issued;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/** Changes invites that are there; see {@link Issuance#change}. */
final class Changes {

    private final Invites invites;
    private final ChangeRules rules;
    private final Events events;

    Changes(Invites invites, ChangeRules rules, Events events) {
        this.invites = invites;
        this.rules = rules;
        this.events = events;
    }

    /** Makes a change if nothing is wrong with it, and tells of it if it changes anything. */
    Issued make(Invite invite, InviteChange change, Maker maker) {
        List<String> groups = invites.groupsOf(invite);
        List<WishProblem> problems = rules.problems(invite, groups, change, maker);
        if (!problems.isEmpty()) {
            return Issued.wrong(problems);
        }
        Invite changed = changed(invite, change);
        List<String> groupsThen = change.groups().orElse(groups);
        Set<Trace.Part> parts = parts(invite, changed);
        if (!Set.copyOf(groupsThen).equals(Set.copyOf(groups))) {
            parts.add(Trace.Part.GROUPS);
        }
        if (parts.isEmpty()) {
            return Issued.made(invite);
        }
        if (!invites.change(changed, groupsThen, parts, maker.source())) {
            return overtaken(invite);
        }
        Invite now = invites.findById(invite.id()).orElse(changed);
        events.tell(new Event.Changed(maker.source(), now));
        return Issued.made(now);
    }

    private static Set<Trace.Part> parts(Invite was, Invite is) {
        Set<Trace.Part> parts = EnumSet.noneOf(Trace.Part.class);
        if (was.usesAllowed() != is.usesAllowed()) {
            parts.add(Trace.Part.USES);
        }
        if (!was.expires().equals(is.expires())) {
            parts.add(Trace.Part.LIFETIME);
        }
        if (!was.note().equals(is.note())) {
            parts.add(Trace.Part.NOTE);
        }
        if (!was.greeting().equals(is.greeting())) {
            parts.add(Trace.Part.GREETING);
        }
        return parts;
    }

    private Invite changed(Invite invite, InviteChange change) {
        OptionalLong expires =
                change.lifetime().isPresent()
                        ? OptionalLong.of(invites.endOf(change.lifetime().get()))
                        : invite.expires();
        return invite.changed(
                change.uses().orElse(invite.usesAllowed()),
                change.forEver() ? OptionalLong.empty() : expires,
                text(change.note(), invite.note()),
                text(change.greeting(), invite.greeting()));
    }

    /** What is wanted, and nothing for a blank; as it was where nothing is said. */
    private static Optional<String> text(Optional<String> wanted, Optional<String> was) {
        return wanted.isPresent() ? wanted.filter(text -> !text.isEmpty()) : was;
    }

    /** Somebody else changed or redeemed it between our read and our write. */
    private Issued overtaken(Invite invite) {
        WishProblem problem =
                invites.findById(invite.id())
                        .filter(now -> now.revoked().isEmpty())
                        .map(ChangeRules::usesBelow)
                        .orElseGet(() -> WishProblem.of(Code.REVOKED));
        return Issued.wrong(List.of(problem));
    }
}
