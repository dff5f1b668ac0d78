// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.http.Body;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Objections;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.redeem.Visitor;

/**
 * The form that makes an account of an invite, or sets a new password. The invite's lifetime counts
 * when the form is opened, and not again when it is sent off.
 */
final class FormRoute implements Route {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_STRANGERS = Duration.ofSeconds(1);
    private static final FormText NOTHING_TYPED = FormText.lenient("");

    private final Invites invites;
    private final Redemption redemption;
    private final Names names;
    private final Accounts accounts;
    private final FormWords words;
    private final Pages pages;
    private final FormPages formPages;
    private final Ticket tickets;
    private final OwnAccounts own;
    private final Site site;
    private final CsrfCookie guard = new CsrfCookie();

    FormRoute(
            Invites invites,
            Redemption redemption,
            Names names,
            Accounts accounts,
            OwnAccounts own,
            Pages pages,
            FormPages formPages,
            Ticket tickets,
            Site site) {
        this.invites = invites;
        this.accounts = accounts;
        this.words = new FormWords(site.settings().shortestPassword()::get);
        this.redemption = redemption;
        this.names = names;
        this.pages = pages;
        this.formPages = formPages;
        this.tickets = tickets;
        this.own = own;
        this.site = site;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Answer answer(PageRequest visit) {
        return opened(visit);
    }

    /** The form as it is opened, on its own page or another. */
    Answer opened(PageRequest visit) {
        String token = visit.token();
        Optional<Invite> invite = redemption.present(token);
        if (invite.isEmpty()) {
            return own.by(token, visit)
                    .map(made -> own.welcome(visit))
                    .orElseGet(() -> withoutForm(visit, token));
        }
        if (accounts.areReadOnly()) {
            return pages.readOnly(visit.texts());
        }
        if (names.isPresetInUse(invite.get())) {
            return pages.nameInUse(HttpServletResponse.SC_OK, invite.get(), visit.texts());
        }
        return form(
                HttpServletResponse.SC_OK,
                invite.get(),
                visit,
                Entry.untouched(invite.get()),
                FormErrors.NONE);
    }

    /** An invite that makes a contact and no account has its landing page and no form. */
    private Answer withoutForm(PageRequest visit, String token) {
        return invites.findLive(token)
                .filter(invite -> invite.kind() == Kind.CONTACT)
                .filter(redemption::isBacked)
                .map(
                        invite ->
                                Answer.empty(HttpServletResponse.SC_SEE_OTHER)
                                        .with("Location", FormPages.landing(invite, visit)))
                .orElseGet(() -> pages.gone(visit));
    }

    /** An invite that ran out meanwhile may do: the ticket, which says so, is in the body. */
    @Override
    public Optional<Answer> beforeBody(PageRequest visit) {
        String token = visit.token();
        if (redemption.present(token).or(() -> redemption.presentedBefore(token)).isEmpty()) {
            return Optional.of(usedOrGone(visit));
        }
        return accounts.areReadOnly()
                ? Optional.of(pages.readOnly(visit.texts()))
                : Optional.empty();
    }

    /** Who comes without a cookie is refused in any case: what is there already is read. */
    @Override
    public Duration patience(PageRequest visit) {
        return guard.isThere(visit) ? PATIENCE : PATIENCE_WITH_STRANGERS;
    }

    @Override
    public Answer sent(PageRequest visit, Body body) {
        if (body instanceof Body.Whole whole) {
            return FormText.ofBody(whole.octets())
                    .map(form -> sent(visit, form))
                    .orElseGet(() -> Answer.empty(HttpServletResponse.SC_BAD_REQUEST));
        }
        int status = ((Body.Refused) body).status();
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_TIMEOUT,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
                    guard.isThere(visit) ? Answer.empty(status) : sent(visit, NOTHING_TYPED);
            // What is longer than a form of ours is none.
            default -> Answer.empty(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    private Answer sent(PageRequest visit, FormText form) {
        String token = visit.token();
        String ticket = form.get("ticket");
        Optional<Invite> invite =
                redemption
                        .present(token)
                        .or(
                                () ->
                                        redemption
                                                .presentedBefore(token)
                                                .filter(late -> tickets.isGood(ticket, late)));
        if (invite.isEmpty()) {
            return usedOrGone(visit);
        }
        if (accounts.areReadOnly()) {
            return pages.readOnly(visit.texts());
        }
        return judge(invite.get(), visit, Entry.of(form, invite.get(), site.domain()));
    }

    private Answer judge(Invite invite, PageRequest visit, Entry entry) {
        if (!guard.accepts(visit, entry.guard())) {
            return form(
                    HttpServletResponse.SC_FORBIDDEN,
                    invite,
                    visit,
                    entry,
                    FormErrors.NONE.withForm(visit.texts().get("page.error.cookie")));
        }
        Optional<Duration> wait = redemption.waitForName(invite, visit.address());
        if (wait.isPresent()) {
            return pages.tooMany(visit.texts(), wait.get());
        }
        return entry.isRepeated() ? redeem(invite, visit, entry) : mend(invite, visit, entry);
    }

    /** All that is wrong, at once. */
    private Answer mend(Invite invite, PageRequest visit, Entry entry) {
        Objections objections =
                redemption.objections(invite, entry.name(), entry.password(), visit.address());
        FormErrors errors = words.errors(entry, objections, visit.texts());
        return objections.name().filter(RedeemResult::isTakenName).isPresent()
                ? taken(invite, visit, entry, errors)
                : form(HttpServletResponse.SC_BAD_REQUEST, invite, visit, entry, errors);
    }

    private Answer redeem(Invite invite, PageRequest visit, Entry entry) {
        RedeemResult result =
                redemption.redeem(
                        invite,
                        entry.name(),
                        entry.password(),
                        new Visitor(Door.WEB, visit.address(), guard.fingerprint(visit)));
        FormErrors errors = words.errors(result, entry, visit.texts());
        return switch (result) {
            case REDEEMED -> own.welcome(visit);
            case USED_UP -> inTheWay(invite, visit, entry).orElseGet(() -> pages.gone(visit));
            case NOT_FOR_ACCOUNTS -> pages.gone(visit);
            case READ_ONLY -> pages.readOnly(visit.texts());
            case TOO_MANY_NAMES -> tooManyNames(invite, visit);
            case NAME_TAKEN, NAME_RESERVED -> taken(invite, visit, entry, errors);
            case FAILED ->
                    form(HttpServletResponse.SC_SERVICE_UNAVAILABLE, invite, visit, entry, errors);
            default ->
                    result == RedeemResult.NAME_MALFORMED || result.weakness().isPresent()
                            ? mend(invite, visit, entry)
                            : form(
                                    HttpServletResponse.SC_BAD_REQUEST,
                                    invite,
                                    visit,
                                    entry,
                                    errors);
        };
    }

    private Answer usedOrGone(PageRequest visit) {
        return own.by(visit.token(), visit)
                .map(made -> own.welcome(visit))
                .orElseGet(() -> pages.gone(visit));
    }

    /**
     * Whoever sent a form twice is told what came of it, and not what went wrong the second time.
     */
    private Optional<Answer> inTheWay(Invite invite, PageRequest visit, Entry entry) {
        return own.inTheWay(invite, accounts.prepare(entry.name()).map(accounts::address), visit)
                .map(made -> own.welcome(visit));
    }

    private Answer taken(Invite invite, PageRequest visit, Entry entry, FormErrors errors) {
        return inTheWay(invite, visit, entry)
                .orElseGet(() -> takenByOthers(invite, visit, entry, errors));
    }

    private Answer takenByOthers(Invite invite, PageRequest visit, Entry entry, FormErrors errors) {
        if (invite.kind() == Kind.RESET) {
            return pages.gone(visit);
        }
        return invite.username().isPresent()
                ? pages.nameInUse(HttpServletResponse.SC_CONFLICT, invite, visit.texts())
                : form(HttpServletResponse.SC_CONFLICT, invite, visit, entry, errors);
    }

    private Answer tooManyNames(Invite invite, PageRequest visit) {
        Duration wait =
                redemption.waitForName(invite, visit.address()).orElse(Duration.ofSeconds(1));
        return pages.tooMany(visit.texts(), wait);
    }

    private Answer form(
            int status, Invite invite, PageRequest visit, Entry entry, FormErrors errors) {
        String value = guard.valueFor(visit);
        String ticket =
                tickets.isGood(entry.ticket(), invite)
                        ? entry.ticket()
                        : tickets.issue(invite.token());
        String html = formPages.form(invite, visit, entry, errors, value, ticket);
        return Answer.page(status, html).with("Set-Cookie", guard.cookie(value, visit));
    }
}
