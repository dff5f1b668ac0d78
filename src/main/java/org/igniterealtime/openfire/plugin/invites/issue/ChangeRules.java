// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/**
 * What is wrong with a wanted change of an invite. Only what would be new is weighed, by the same
 * rules as a new invite: a limit that was introduced later does not prevent correcting a note.
 */
final class ChangeRules {

    private final InviteRules rules;
    private final Invites invites;

    ChangeRules(InviteRules rules, Invites invites) {
        this.rules = rules;
        this.invites = invites;
    }

    /** All that is wrong; empty when it can be done. */
    List<WishProblem> problems(
            Invite invite, List<String> groups, InviteChange change, Maker maker) {
        if (invite.revoked().isPresent()) {
            return List.of(WishProblem.of(Code.REVOKED));
        }
        List<WishProblem> problems = new ArrayList<>();
        foreign(invite, change, maker)
                .map(code -> new WishProblem(code, invite.username().orElse("")))
                .ifPresent(problems::add);
        name(invite, change)
                .map(code -> new WishProblem(code, invite.username().orElse("")))
                .ifPresent(problems::add);
        if (change.uses().filter(uses -> uses >= 1 && uses < invite.uses()).isPresent()) {
            problems.add(usesBelow(invite));
        }
        problems.addAll(rules.problemsOfChange(wish(invite, groups, change), maker));
        return List.copyOf(problems);
    }

    /** Nobody prolongs what they could not have had made: a reset, or a name that is kept back. */
    private static Optional<Code> foreign(Invite invite, InviteChange change, Maker maker) {
        if (!change.isOfLifetime() && change.uses().isEmpty()) {
            return Optional.empty();
        }
        if (invite.kind() == Kind.RESET && !maker.mayReset()) {
            return Optional.of(Code.KIND_FORBIDDEN);
        }
        return invite.nameGrant() != NameGrant.NONE && !maker.grantsNames()
                ? Optional.of(Code.USERNAME_KEPT_BACK)
                : Optional.empty();
    }

    /** It was redeemed more often than it would allow. */
    static WishProblem usesBelow(Invite invite) {
        return new WishProblem(Code.USES_BELOW_USED, Integer.toString(invite.uses()));
    }

    /**
     * The wish for the parts that would change; parts that stay are replaced by what anybody may
     * ask for.
     */
    private static InviteWish wish(Invite invite, List<String> groups, InviteChange change) {
        return new InviteWish(
                invite.kind(),
                invite.username().orElse(""),
                "",
                "",
                change.greeting().filter(g -> !invite.greeting().equals(Optional.of(g))).orElse(""),
                invite.allowsRegistration(),
                change.uses().filter(uses -> uses != invite.usesAllowed()).orElse(1),
                change.lifetime(),
                change.forEver() && invite.expires().isPresent(),
                change.groups().orElse(List.of()).stream()
                        .filter(group -> !groups.contains(group))
                        .toList(),
                change.note().orElse(""),
                "",
                false);
    }

    /** While the invite was dead, somebody else may have got its name. */
    private Optional<Code> name(Invite invite, InviteChange change) {
        boolean revives =
                invites.stateOf(invite) != State.LIVE
                        && (change.isOfLifetime() || change.uses().isPresent());
        return revives && invite.kind() == Kind.ACCOUNT
                ? invite.username().flatMap(name -> rules.taken(name))
                : Optional.empty();
    }
}
