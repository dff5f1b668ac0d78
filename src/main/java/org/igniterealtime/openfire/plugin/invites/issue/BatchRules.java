// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/**
 * What is wrong with invites that are wanted together: what is wrong with each, and a name that two
 * of them want.
 */
final class BatchRules {

    private final InviteRules rules;
    private final Function<String, Optional<String>> prepare;

    /**
     * @param prepare gives a name as it would be stored; empty when it cannot be one
     */
    BatchRules(InviteRules rules, Function<String, Optional<String>> prepare) {
        this.rules = rules;
        this.prepare = prepare;
    }

    /** What is wrong with each, in their order; of two that want one name the later is wrong. */
    List<List<WishProblem>> problems(List<InviteWish> wishes, Maker maker) {
        Set<String> names = names(wishes);
        InviteRules ofThese = wishes.size() > 1 ? rules.of(names) : rules;
        Set<String> organisations = new HashSet<>();
        List<List<WishProblem>> all = new ArrayList<>();
        for (InviteWish wish : wishes) {
            List<WishProblem> problems =
                    new ArrayList<>(ofThese.problems(once(wish, organisations), maker));
            Optional<String> name = name(wish);
            if (name.isPresent() && !names.remove(name.get())) {
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

    private Set<String> names(List<InviteWish> wishes) {
        return wishes.stream()
                .flatMap(wish -> name(wish).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The name of the account that is wanted, if it can be one. */
    private Optional<String> name(InviteWish wish) {
        return wish.kind() == Kind.ACCOUNT && !wish.username().isEmpty()
                ? prepare.apply(wish.username())
                : Optional.empty();
    }
}
