// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.settings.NamePattern;

/**
 * Which names new accounts may have: the one place where that is decided, for every door. It says
 * nothing about accounts that are there already.
 *
 * <p>The rules on characters apply to everybody. The list, the pattern and deleted accounts do not
 * apply to a name that an administrator asked for on the console, and an administrator's account is
 * made only when an administrator has confirmed that it is meant to be one.
 */
public final class NameRules {

    private final People people;
    private final Tombstones tombstones;
    private final Supplier<List<String>> reserved;
    private final Supplier<Optional<NamePattern>> pattern;
    private final Predicate<String> deleted;
    private final Lookalikes lookalikes;
    private volatile Skeletons ofReserved = new Skeletons(List.of(), Set.of());

    /** What names on a list look like. */
    private record Skeletons(List<String> names, Set<String> skeletons) {}

    /**
     * @param reserved reserved names, as an administrator typed them
     * @param pattern the form of names; empty when any will do
     */
    public NameRules(
            People people,
            Tombstones tombstones,
            Supplier<List<String>> reserved,
            Supplier<Optional<NamePattern>> pattern) {
        this(people, tombstones, reserved, pattern, tombstones::covers, new Lookalikes());
    }

    private NameRules(
            People people,
            Tombstones tombstones,
            Supplier<List<String>> reserved,
            Supplier<Optional<NamePattern>> pattern,
            Predicate<String> deleted,
            Lookalikes lookalikes) {
        this.people = people;
        this.tombstones = tombstones;
        this.reserved = reserved;
        this.pattern = pattern;
        this.deleted = deleted;
        this.lookalikes = lookalikes;
    }

    /**
     * The same rules for many names: the database is asked for all of them now, and not for each.
     *
     * @param usernames prepared; no others may be asked for
     */
    public NameRules of(Set<String> usernames) {
        Set<String> deleted = tombstones.among(usernames);
        NameRules rules =
                new NameRules(people, tombstones, reserved, pattern, deleted::contains, lookalikes);
        rules.ofReserved = ofReserved;
        return rules;
    }

    /**
     * Why a new account cannot have this name; empty when it can. Whether an account or an invite
     * of that name exists is not checked here.
     *
     * @param username prepared
     */
    public Optional<NameProblem> problem(String username, NameGrant grant) {
        return ofCharacters(username)
                .or(() -> ofAdministrators(username, grant))
                .or(() -> grant == NameGrant.NONE ? ofCustom(username) : Optional.empty());
    }

    private static Optional<NameProblem> ofCharacters(String username) {
        if (NameCharacters.unusable(username).isPresent()) {
            return Optional.of(NameProblem.CHARACTER);
        }
        if (username.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(NameProblem.NO_LETTER);
        }
        return Scripts.areMixed(username) ? Optional.of(NameProblem.MIXED) : Optional.empty();
    }

    private Optional<NameProblem> ofAdministrators(String username, NameGrant grant) {
        return grant != NameGrant.ADMINISTRATOR && people.wouldBeAdministrator(username)
                ? Optional.of(NameProblem.ADMINISTRATOR)
                : Optional.empty();
    }

    private Optional<NameProblem> ofCustom(String username) {
        if (Scripts.areRare(username)) {
            return Optional.of(NameProblem.RARE);
        }
        if (pattern.get().filter(form -> !form.allows(username)).isPresent()) {
            return Optional.of(NameProblem.PATTERN);
        }
        if (looksReserved(username) || looksLikeAdministrator(username)) {
            return Optional.of(NameProblem.RESERVED);
        }
        return deleted.test(username) ? Optional.of(NameProblem.DELETED) : Optional.empty();
    }

    private boolean looksReserved(String username) {
        return !Collections.disjoint(
                lookalikes.bareSkeletons(username), skeletonsOf(reserved.get()));
    }

    /** Computed again only when the list is another: a batch weighs a thousand names. */
    private Set<String> skeletonsOf(List<String> names) {
        Skeletons known = ofReserved;
        if (!known.names().equals(names)) {
            known =
                    new Skeletons(
                            List.copyOf(names),
                            names.stream()
                                    .flatMap(name -> lookalikes.bareSkeletons(name).stream())
                                    .collect(Collectors.toUnmodifiableSet()));
            ofReserved = known;
        }
        return known.skeletons();
    }

    private boolean looksLikeAdministrator(String username) {
        Set<String> skeletons = lookalikes.bareSkeletons(username);
        return people.administrators().stream()
                .anyMatch(name -> !Collections.disjoint(lookalikes.bareSkeletons(name), skeletons));
    }
}
