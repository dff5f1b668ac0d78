// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.NameProblem;
import org.igniterealtime.openfire.plugin.invites.accounts.NameRules;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.OrganisationText;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/**
 * What is wrong with a wanted invite, as values that each door words in its own way. All of it is
 * said at once; who may have how many is the business of {@link Issuance}.
 */
public final class InviteRules {

    private final Accounts accounts;
    private final People people;
    private final NameRules names;
    private final Invites invites;
    private final BooleanSupplier mayLiveForEver;
    private final Predicate<String> promised;

    /**
     * @param mayLiveForEver whether there may be invites that never expire
     */
    public InviteRules(
            Accounts accounts,
            People people,
            NameRules names,
            Invites invites,
            BooleanSupplier mayLiveForEver) {
        this(
                accounts,
                people,
                names,
                invites,
                mayLiveForEver,
                name -> invites.reserving(name).isPresent());
    }

    private InviteRules(
            Accounts accounts,
            People people,
            NameRules names,
            Invites invites,
            BooleanSupplier mayLiveForEver,
            Predicate<String> promised) {
        this.accounts = accounts;
        this.people = people;
        this.names = names;
        this.invites = invites;
        this.mayLiveForEver = mayLiveForEver;
        this.promised = promised;
    }

    /**
     * The same rules for many new accounts: the database is asked for their names now, some hundred
     * at a time.
     *
     * @param usernames prepared; no others may be wished for
     */
    InviteRules of(Set<String> usernames) {
        return new InviteRules(
                accounts,
                people,
                names.of(usernames),
                invites,
                mayLiveForEver,
                invites.reserved(usernames)::contains);
    }

    /** All that is wrong, in the order of the wish; empty when it can be made. */
    public List<WishProblem> problems(InviteWish wish, Maker maker) {
        List<WishProblem> problems = new ArrayList<>();
        kind(wish, maker).map(WishProblem::of).ifPresent(problems::add);
        username(wish, maker)
                .map(c -> new WishProblem(c, wish.username()))
                .ifPresent(problems::add);
        inviter(wish, maker).map(c -> new WishProblem(c, wish.inviter())).ifPresent(problems::add);
        shownAs(wish, maker).map(WishProblem::of).ifPresent(problems::add);
        problems.addAll(problemsOfChange(wish, maker));
        if (!wish.email().isEmpty() && !isMailAddress(wish.email())) {
            problems.add(WishProblem.of(Code.EMAIL_MALFORMED));
        }
        return List.copyOf(problems);
    }

    /** What is wrong with the parts of a wish that can be changed later. */
    List<WishProblem> problemsOfChange(InviteWish wish, Maker maker) {
        List<WishProblem> problems = new ArrayList<>();
        uses(wish, maker).map(WishProblem::of).ifPresent(problems::add);
        lifetime(wish, maker).map(WishProblem::of).ifPresent(problems::add);
        problems.addAll(groups(wish, maker));
        if (characters(wish.note()) > NewInvite.LONGEST_NOTE) {
            problems.add(WishProblem.of(Code.NOTE_TOO_LONG));
        }
        return problems;
    }

    /** The invite that is wanted; only of a wish without {@link #problems}. */
    NewInvite invite(InviteWish wish, Maker maker) {
        Optional<String> name = prepared(wish.username());
        NewInvite invite =
                switch (wish.kind()) {
                    case ACCOUNT -> account(wish, name, maker);
                    case CONTACT ->
                            NewInvite.contact(
                                    prepared(wish.inviter()).orElseThrow(),
                                    wish.mayRegister(),
                                    maker.source());
                    case RESET -> NewInvite.reset(name.orElseThrow(), maker.source());
                };
        invite = invite.uses(wish.uses()).noted(wish.note()).joining(wish.groups());
        invite = wish.shownAs().isEmpty() ? invite : invite.shownAs(wish.shownAs());
        invite = wish.email().isEmpty() ? invite : invite.mailedTo(wish.email());
        if (wish.forEver()) {
            return invite.livingForEver();
        }
        Optional<Duration> lifetime = wish.lifetime().or(maker::usualLifetime);
        return lifetime.isPresent() ? invite.living(lifetime.get()) : invite;
    }

    private NewInvite account(InviteWish wish, Optional<String> name, Maker maker) {
        NewInvite invite = NewInvite.account(maker.source());
        if (name.isPresent()) {
            invite = invite.named(name.get()).granting(grant(wish, maker));
        }
        Optional<String> inviter = prepared(wish.inviter());
        return inviter.isPresent() ? invite.from(inviter.get()) : invite;
    }

    private static NameGrant grant(InviteWish wish, Maker maker) {
        if (!maker.grantsNames()) {
            return NameGrant.NONE;
        }
        return wish.makesAdministrator() ? NameGrant.ADMINISTRATOR : NameGrant.RESERVED;
    }

    private Optional<Code> kind(InviteWish wish, Maker maker) {
        if (wish.kind() == Kind.RESET && !maker.mayReset()) {
            return Optional.of(Code.KIND_FORBIDDEN);
        }
        boolean needsAccounts = wish.kind() != Kind.CONTACT || wish.mayRegister();
        return needsAccounts && accounts.areReadOnly()
                ? Optional.of(Code.READ_ONLY_ACCOUNTS)
                : Optional.empty();
    }

    private Optional<Code> username(InviteWish wish, Maker maker) {
        if (wish.username().isEmpty()) {
            return wish.kind() == Kind.RESET
                    ? Optional.of(Code.USERNAME_MISSING)
                    : Optional.empty();
        }
        Optional<String> name = prepared(wish.username());
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
        return names.problem(name, grant).map(InviteRules::codeOf).or(() -> promised(name));
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

    private Optional<Code> inviter(InviteWish wish, Maker maker) {
        if (wish.inviter().isEmpty()) {
            return wish.kind() == Kind.CONTACT
                    ? Optional.of(Code.INVITER_MISSING)
                    : Optional.empty();
        }
        Optional<String> name = prepared(wish.inviter());
        if (name.filter(accounts::isActive).isEmpty()) {
            return Optional.of(Code.INVITER_UNKNOWN);
        }
        boolean own = maker.source().equals(Source.user(name.get()));
        return own || maker.mayNameInviter()
                ? Optional.empty()
                : Optional.of(Code.INVITER_FORBIDDEN);
    }

    /**
     * The organisation must not be mistaken for a user: it is none that has an account here, nor
     * what one is called.
     */
    private Optional<Code> shownAs(InviteWish wish, Maker maker) {
        String text = wish.shownAs();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (maker.source().type() != Source.Type.CONSOLE || wish.kind() == Kind.RESET) {
            return Optional.of(Code.SHOWN_AS_FORBIDDEN);
        }
        if (!OrganisationText.isPlain(text)) {
            return Optional.of(Code.SHOWN_AS_MALFORMED);
        }
        return prepared(text).filter(accounts::exists).isPresent() || people.isSomebodyCalled(text)
                ? Optional.of(Code.SHOWN_AS_USER)
                : Optional.empty();
    }

    private static Optional<Code> uses(InviteWish wish, Maker maker) {
        if (wish.uses() < 1 || wish.uses() > NewInvite.MOST_USES) {
            return Optional.of(Code.USES_OUT_OF_RANGE);
        }
        if (wish.uses() > 1 && !wish.username().isEmpty()) {
            return Optional.of(Code.USES_OF_NAME);
        }
        return wish.uses() > maker.mostUses() ? Optional.of(Code.USES_FORBIDDEN) : Optional.empty();
    }

    private Optional<Code> lifetime(InviteWish wish, Maker maker) {
        Optional<Duration> wanted = wish.lifetime();
        if (wanted.filter(
                        d ->
                                d.compareTo(Duration.ofMillis(1)) < 0
                                        || d.compareTo(NewInvite.LONGEST_LIFETIME) > 0)
                .isPresent()) {
            return Optional.of(Code.LIFETIME_OUT_OF_RANGE);
        }
        boolean allowed = !wish.forEver() || mayLiveForEver.getAsBoolean();
        return allowed && maker.mayLast(wanted, wish.forEver())
                ? Optional.empty()
                : Optional.of(Code.LIFETIME_FORBIDDEN);
    }

    private List<WishProblem> groups(InviteWish wish, Maker maker) {
        boolean makesAccounts = wish.kind() != Kind.RESET && wish.mayRegister();
        if (!wish.groups().isEmpty() && !makesAccounts) {
            return List.of(WishProblem.of(Code.GROUPS_WITHOUT_ACCOUNT));
        }
        List<WishProblem> problems = new ArrayList<>();
        for (String group : wish.groups()) {
            if (maker.groups().filter(allowed -> !allowed.contains(group)).isPresent()) {
                problems.add(new WishProblem(Code.GROUP_FORBIDDEN, group));
            } else if (!people.groupExists(group)) {
                problems.add(new WishProblem(Code.GROUP_UNKNOWN, group));
            }
        }
        return problems;
    }

    private Optional<String> prepared(String name) {
        return name.isEmpty() ? Optional.empty() : accounts.prepare(name);
    }

    /** One at sign with something on both sides, in ASCII: the rest is the mail server's to say. */
    private static boolean isMailAddress(String text) {
        return text.length() <= NewInvite.LONGEST_EMAIL
                && text.matches("[\\x21-\\x3f\\x41-\\x7e]+@[A-Za-z0-9.-]+");
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
