package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Tells what is wrong with a filled-in form, and makes an invite of one that is right. */
final class AccountWishes {

    private static final int LONGEST_USES = 9;

    private final Accounts accounts;
    private final Invites invites;
    private final People people;

    AccountWishes(Accounts accounts, Invites invites, People people) {
        this.accounts = accounts;
        this.invites = invites;
        this.people = people;
    }

    /** The first mistake, in words for whoever made it. */
    Optional<String> problem(AccountWish wish, Inviter inviter, Texts texts) {
        return nameProblem(wish, texts)
                .or(() -> lifetimeProblem(wish, texts))
                .or(() -> usesProblem(wish, inviter, texts))
                .or(() -> groupsProblem(wish, inviter, texts))
                .or(() -> noteProblem(wish, texts));
    }

    /** The invite that is wanted; only of a form without a {@link #problem}. */
    NewInvite invite(AccountWish wish, Inviter inviter) {
        NewInvite invite =
                NewInvite.account(Source.user(inviter.username()))
                        .uses(uses(wish).orElseThrow())
                        .noted(wish.note())
                        .joining(wish.groups());
        Optional<String> name = accounts.prepare(wish.username());
        invite = name.isPresent() ? invite.named(name.get()) : invite;
        invite = wish.contact() ? invite.from(inviter.username()) : invite;
        Optional<java.time.Duration> lifetime =
                Lifetime.of(wish.lifetime()).flatMap(Lifetime::duration);
        return lifetime.isPresent() ? invite.living(lifetime.get()) : invite;
    }

    private Optional<String> nameProblem(AccountWish wish, Texts texts) {
        if (wish.username().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name = accounts.prepare(wish.username());
        if (name.isEmpty()) {
            return Optional.of(texts.get("adhoc.error.name.malformed"));
        }
        if (accounts.exists(name.get())) {
            return Optional.of(texts.get("adhoc.error.name.taken", name.get()));
        }
        return invites.reserving(name.get())
                .map(token -> texts.get("adhoc.error.name.reserved", name.get()));
    }

    private static Optional<String> lifetimeProblem(AccountWish wish, Texts texts) {
        return Lifetime.of(wish.lifetime()).isPresent()
                ? Optional.empty()
                : Optional.of(texts.get("adhoc.error.lifetime"));
    }

    private static Optional<String> usesProblem(AccountWish wish, Inviter inviter, Texts texts) {
        Optional<Integer> uses = uses(wish);
        if (uses.isEmpty()) {
            return Optional.of(texts.get("adhoc.error.uses", NewInvite.MOST_USES));
        }
        if (uses.get() > 1 && !wish.username().isEmpty()) {
            return Optional.of(texts.get("adhoc.error.uses.named"));
        }
        return uses.get() > 1 && !inviter.isAdministrator()
                ? Optional.of(texts.get("adhoc.error.administrators"))
                : Optional.empty();
    }

    private Optional<String> groupsProblem(AccountWish wish, Inviter inviter, Texts texts) {
        if (!wish.groups().isEmpty() && !inviter.isAdministrator()) {
            return Optional.of(texts.get("adhoc.error.administrators"));
        }
        return wish.groups().stream()
                .filter(group -> !people.groupExists(group))
                .findFirst()
                .map(group -> texts.get("adhoc.error.group", group));
    }

    private static Optional<String> noteProblem(AccountWish wish, Texts texts) {
        return wish.note().codePointCount(0, wish.note().length()) > NewInvite.LONGEST_NOTE
                ? Optional.of(texts.get("adhoc.error.note", NewInvite.LONGEST_NOTE))
                : Optional.empty();
    }

    /** 1 to {@link NewInvite#MOST_USES}, or empty. */
    private static Optional<Integer> uses(AccountWish wish) {
        boolean number = wish.uses().matches("[0-9]{1," + LONGEST_USES + "}");
        return Optional.of(wish.uses())
                .filter(text -> number)
                .map(Integer::valueOf)
                .filter(uses -> uses >= 1 && uses <= NewInvite.MOST_USES);
    }
}
