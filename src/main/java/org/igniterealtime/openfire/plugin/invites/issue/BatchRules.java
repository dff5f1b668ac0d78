// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/**
 * What is wrong with invites that are wanted together: what is wrong with each, and a name that two
 * of them want.
 */
final class BatchRules {

    private final InviteRules rules;
    private final UnaryOperator<String> prepare;

    /**
     * @param prepare gives a name as it would be stored
     */
    BatchRules(InviteRules rules, UnaryOperator<String> prepare) {
        this.rules = rules;
        this.prepare = prepare;
    }

    /** What is wrong with each, in their order; of two that want one name the later is wrong. */
    List<List<WishProblem>> problems(List<InviteWish> wishes, Maker maker) {
        Set<String> names = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        List<List<WishProblem>> all = new ArrayList<>();
        for (InviteWish wish : wishes) {
            List<WishProblem> problems =
                    new ArrayList<>(rules.problems(once(wish, organisations), maker));
            boolean wantsName = wish.kind() == Kind.ACCOUNT && !wish.username().isEmpty();
            if (wantsName && !names.add(prepare.apply(wish.username()))) {
                problems.add(new WishProblem(Code.USERNAME_PROMISED, wish.username()));
            }
            all.add(List.copyOf(problems));
        }
        return all;
    }

    /** Looking for users who are called like the organisation takes a search: one for all. */
    private static InviteWish once(InviteWish wish, Set<String> organisations) {
        return organisations.add(wish.shownAs()) ? wish : wish.shownAs("");
    }
}
