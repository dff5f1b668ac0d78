// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.keys.QuotaSpent;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.mail.Hindrance;
import org.igniterealtime.openfire.plugin.invites.mail.LetterWish;
import org.igniterealtime.openfire.plugin.invites.mail.Letters;

/** Has invites mailed: one that is there, and those that are just made. */
final class MailHandlers {

    private final Invites invites;
    private final Letters letters;
    private final Quotas quotas;
    private final Refusals refusals;
    private final InviteWriter writer;
    private final Supplier<Duration> defaultLifetime;
    private final Supplier<Locale> language;

    /**
     * @param language what mails are written in
     */
    MailHandlers(
            Invites invites,
            Letters letters,
            Quotas quotas,
            Refusals refusals,
            InviteWriter writer,
            Supplier<Duration> defaultLifetime,
            Supplier<Locale> language) {
        this.invites = invites;
        this.letters = letters;
        this.quotas = quotas;
        this.refusals = refusals;
        this.writer = writer;
        this.defaultLifetime = defaultLifetime;
        this.language = language;
    }

    /** {@code POST /invites/{id}/send}. */
    Answer send(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        Members members = new Members(call.body(), Set.of(WishReader.EMAIL), errors);
        LetterWish wish =
                LetterWish.in(language.get()).to(members.text(WishReader.EMAIL).orElse(""));
        Optional<Invite> invite = invites.findById(call.id());
        if (invite.isEmpty()) {
            return Answer.problem(ProblemType.NOT_FOUND, "There is no such invite.");
        }
        Optional<Scope> missing = missing(call, invite.get());
        if (missing.isPresent()) {
            return V1Gate.insufficient(missing.get());
        }
        return errors.isEmpty() ? send(call, invite.get(), wish) : Answer.invalid(errors);
    }

    /** Whoever has an invite mailed can read its link: it need only go to an address of theirs. */
    private static Optional<Scope> missing(Call call, Invite invite) {
        return call.isOwn(invite.source())
                ? Optional.empty()
                : Stream.of(Scope.INVITES_MANAGE_ALL, Scope.INVITES_LINKS)
                        .filter(scope -> !call.key().may(scope))
                        .findFirst();
    }

    private Answer send(Call call, Invite invite, LetterWish wish) {
        try {
            return letters.ask(invite, wish, Maker.key(call.key(), defaultLifetime.get()))
                    .map(MailHandlers::refused)
                    .orElseGet(() -> accepted(call, invite));
        } catch (QuotaSpent e) {
            return refusals.spent(quotas.of(call.key().id()));
        }
    }

    private Answer accepted(Call call, Invite invite) {
        return Answer.accepted(
                writer.one(
                        invites.findById(invite.id()).orElse(invite),
                        call.key(),
                        call.key().may(Scope.INVITES_LINKS)));
    }

    private static Answer refused(Hindrance hindrance) {
        return switch (hindrance) {
            case NOT_SET_UP -> Answer.problem(ProblemType.MAIL_NOT_SET_UP);
            case ON_ITS_WAY -> Answer.problem(ProblemType.MAIL_ON_ITS_WAY);
            case OVER, NOT_PROLONGED -> Answer.problem(ProblemType.INVITE_OVER);
            case SEALED -> Answer.problem(ProblemType.LINK_UNREADABLE);
            case NO_ADDRESS -> invalid("missing", "There is no mail address to send it to.");
            case ADDRESS_MALFORMED -> invalid("malformed_email", "This is no mail address.");
            case SILENCED ->
                    invalid("silenced_email", "Whoever has this address wants no mail from here.");
        };
    }

    private static Answer invalid(String code, String detail) {
        return Answer.invalid(List.of(FieldError.of(WishReader.EMAIL, code, detail)));
    }

    /** What keeps invites that are wanted from being mailed, before any of them is made. */
    List<FieldError> errors(List<Wanted> wanted) {
        List<FieldError> errors = new ArrayList<>();
        for (Wanted one : wanted) {
            if (one.isToBeSent() && one.wish().email().isEmpty()) {
                errors.add(one.error(WishReader.EMAIL, "missing", "It is to be mailed: where to?"));
            } else if (one.isToBeSent() && !letters.areSent()) {
                ProblemType problem = ProblemType.MAIL_NOT_SET_UP;
                errors.add(one.error(WishReader.SEND, problem.code(), problem.detail()));
            }
        }
        return errors;
    }

    /**
     * Has those mailed that were wanted so. An address that wants no mail gets none.
     *
     * @param now whether they were made just now; else the request was sent again, and those are
     *     mailed about which the first one did not come so far as to ask
     */
    void send(Call call, List<Invite> made, List<Wanted> wanted, boolean now) {
        List<Invite> mailed = new ArrayList<>();
        for (int i = 0; i < Math.min(made.size(), wanted.size()); i++) {
            if (wanted.get(i).isToBeSent() && (now || letters.about(made.get(i)).isEmpty())) {
                mailed.add(made.get(i));
            }
        }
        if (!mailed.isEmpty()) {
            letters.ask(
                    mailed,
                    LetterWish.in(language.get()),
                    Maker.key(call.key(), defaultLifetime.get()));
        }
    }
}
