// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.NameRules;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.Greeting;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.OrganisationText;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;
import org.igniterealtime.openfire.plugin.invites.settings.MailAddress;

/**
 * What is wrong with a wanted invite, as values that each door words in its own way. All of it is
 * said at once; who may have how many is the business of {@link Issuance}.
 */
public final class InviteRules {

    private final Accounts accounts;
    private final People people;
    private final UsernameRules usernames;
    private final BooleanSupplier mayLiveForEver;

    /**
     * @param mayLiveForEver whether there may be invites that never expire
     */
    public InviteRules(
            Accounts accounts,
            People people,
            NameRules names,
            Invites invites,
            BooleanSupplier mayLiveForEver) {
        this(accounts, people, new UsernameRules(accounts, people, names, invites), mayLiveForEver);
    }

    private InviteRules(
            Accounts accounts,
            People people,
            UsernameRules usernames,
            BooleanSupplier mayLiveForEver) {
        this.accounts = accounts;
        this.people = people;
        this.usernames = usernames;
        this.mayLiveForEver = mayLiveForEver;
    }

    /**
     * The same rules for many new accounts: the database is asked for their names now, some hundred
     * at a time.
     *
     * @param names prepared; no others may be wished for
     */
    InviteRules of(Set<String> names) {
        return new InviteRules(accounts, people, usernames.of(names), mayLiveForEver);
    }

    /** Whether a name is somebody's, or promised to somebody. */
    Optional<Code> taken(String name) {
        return usernames.taken(name);
    }

    /** All that is wrong, in the order of the wish; empty when it can be made. */
    public List<WishProblem> problems(InviteWish wish, Maker maker) {
        List<WishProblem> problems = new ArrayList<>();
        kind(wish, maker).map(WishProblem::of).ifPresent(problems::add);
        usernames
                .problem(wish, prepared(wish.username()), maker)
                .map(c -> new WishProblem(c, wish.username()))
                .ifPresent(problems::add);
        inviter(wish, maker).map(c -> new WishProblem(c, wish.inviter())).ifPresent(problems::add);
        shownAs(wish, maker).map(WishProblem::of).ifPresent(problems::add);
        problems.addAll(problemsOfChange(wish, maker));
        if (!wish.email().isEmpty() && !MailAddress.is(wish.email())) {
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
        greeting(wish, maker).map(WishProblem::of).ifPresent(problems::add);
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
        invite = invite.greeting(wish.greeting());
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
            invite = invite.named(name.get()).granting(UsernameRules.grant(wish, maker));
        }
        Optional<String> inviter = prepared(wish.inviter());
        return inviter.isPresent() ? invite.from(inviter.get()) : invite;
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

    /** Whoever may invite in a person's name may speak in it, too. */
    private static Optional<Code> greeting(InviteWish wish, Maker maker) {
        if (wish.greeting().isEmpty()) {
            return Optional.empty();
        }
        if (!maker.mayGreet() || wish.kind() == Kind.RESET) {
            return Optional.of(Code.GREETING_FORBIDDEN);
        }
        return Greeting.isPlain(wish.greeting())
                ? Optional.empty()
                : Optional.of(Code.GREETING_MALFORMED);
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

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
