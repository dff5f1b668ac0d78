// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.NameProblem;
import org.igniterealtime.openfire.plugin.invites.accounts.NameRules;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/** Which user name an invite may be for: a new one to give away, or whose password to reset. */
final class UsernameRules {

    private final Accounts accounts;
    private final People people;
    private final NameRules names;
    private final Invites invites;
    private final Predicate<String> promised;

    UsernameRules(Accounts accounts, People people, NameRules names, Invites invites) {
        this(accounts, people, names, invites, name -> invites.reserving(name).isPresent());
    }

    private UsernameRules(
            Accounts accounts,
            People people,
            NameRules names,
            Invites invites,
            Predicate<String> promised) {
        this.accounts = accounts;
        this.people = people;
        this.names = names;
        this.invites = invites;
        this.promised = promised;
    }

    /** See {@link InviteRules#of}. */
    UsernameRules of(Set<String> usernames) {
        return new UsernameRules(
                accounts,
                people,
                names.of(usernames),
                invites,
                invites.reserved(usernames)::contains);
    }

    /**
     * What is wrong with a wish's user name.
     *
     * @param name the same prepared; empty when it cannot be
     */
    Optional<Code> problem(InviteWish wish, Optional<String> name, Maker maker) {
        if (wish.username().isEmpty()) {
            return wish.kind() == Kind.RESET
                    ? Optional.of(Code.USERNAME_MISSING)
                    : Optional.empty();
        }
        if (name.isEmpty()) {
            return Optional.of(
                    wish.kind() == Kind.RESET ? Code.USERNAME_UNKNOWN : Code.USERNAME_MALFORMED);
        }
        return switch (wish.kind()) {
            case ACCOUNT -> newName(name.get(), grant(wish, maker));
            case CONTACT -> Optional.of(Code.USERNAME_OF_CONTACT);
            case RESET -> ofReset(name.get(), maker);
        };
    }

    private Optional<Code> newName(String name, NameGrant grant) {
        if (accounts.exists(name)) {
            return Optional.of(Code.USERNAME_TAKEN);
        }
        return names.problem(name, grant).map(UsernameRules::codeOf).or(() -> promised(name));
    }

    /** Whether a name is somebody's, or promised to somebody. */
    Optional<Code> taken(String name) {
        return accounts.exists(name) ? Optional.of(Code.USERNAME_TAKEN) : promised(name);
    }

    private Optional<Code> promised(String name) {
        return promised.test(name) ? Optional.of(Code.USERNAME_PROMISED) : Optional.empty();
    }

    private static Code codeOf(NameProblem problem) {
        return switch (problem) {
            case CHARACTER, NO_LETTER, MIXED -> Code.USERNAME_MALFORMED;
            case ADMINISTRATOR -> Code.USERNAME_OF_ADMINISTRATOR;
            case RARE, PATTERN, RESERVED, DELETED -> Code.USERNAME_KEPT_BACK;
        };
    }

    private Optional<Code> ofReset(String name, Maker maker) {
        if (!accounts.exists(name)) {
            return Optional.of(Code.USERNAME_UNKNOWN);
        }
        // A maker who may not give away administrators' names cannot get at an administrator's
        // account either.
        if (!maker.grantsNames() && people.isAdministrator(name)) {
            return Optional.of(Code.USERNAME_OF_ADMINISTRATOR);
        }
        return accounts.canSetPassword(name)
                ? Optional.empty()
                : Optional.of(Code.PASSWORD_READ_ONLY);
    }

    /** How much of a name this maker may give away. */
    static NameGrant grant(InviteWish wish, Maker maker) {
        if (!maker.grantsNames()) {
            return NameGrant.NONE;
        }
        return wish.makesAdministrator() ? NameGrant.ADMINISTRATOR : NameGrant.RESERVED;
    }
}
