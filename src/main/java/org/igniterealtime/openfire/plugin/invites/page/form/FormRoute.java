// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.http.Body;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.page.notice.Notices;
import org.igniterealtime.openfire.plugin.invites.page.welcome.OwnAccounts;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.PostRoute;

/**
 * The form that makes an account of an invite, or sets a new password. The invite's lifetime counts
 * when the form is opened, and not again when it is sent off.
 */
public final class FormRoute implements PostRoute {

    private static final FormText NOTHING_TYPED = FormText.lenient("");

    private final Invites invites;
    private final Redemption redemption;
    private final Names names;
    private final Accounts accounts;
    private final SentForms forms;
    private final Notices notices;
    private final FormSheet sheet;
    private final OwnAccounts own;
    private final String domain;
    private final CsrfCookie guard = new CsrfCookie();

    public FormRoute(
            Invites invites,
            Redemption redemption,
            Names names,
            Accounts accounts,
            OwnAccounts own,
            Notices notices,
            FormSheet sheet,
            SentForms forms,
            String domain) {
        this.invites = invites;
        this.accounts = accounts;
        this.forms = forms;
        this.redemption = redemption;
        this.names = names;
        this.notices = notices;
        this.sheet = sheet;
        this.own = own;
        this.domain = domain;
    }

    @Override
    public Answer answer(PageRequest visit) {
        return opened(visit);
    }

    /** The form as it is opened, on its own page or another. */
    public Answer opened(PageRequest visit) {
        String token = visit.token();
        Optional<Invite> invite = redemption.present(token);
        if (invite.isEmpty()) {
            return own.by(token, visit)
                    .map(made -> own.welcome(visit))
                    .orElseGet(() -> withoutForm(visit, token));
        }
        if (accounts.areReadOnly()) {
            return notices.readOnly(visit);
        }
        if (names.isPresetInUse(invite.get())) {
            return notices.nameInUse(HttpServletResponse.SC_OK, invite.get(), visit);
        }
        return sheet.show(
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
                .orElseGet(() -> notices.gone(visit));
    }

    /**
     * An invite that has expired meanwhile may still be good: the ticket that says so is in the
     * body.
     */
    @Override
    public Optional<Answer> beforeBody(PageRequest visit) {
        String token = visit.token();
        if (redemption.present(token).or(() -> redemption.presentedBefore(token)).isEmpty()) {
            return Optional.of(usedOrGone(visit));
        }
        return accounts.areReadOnly() ? Optional.of(notices.readOnly(visit)) : Optional.empty();
    }

    @Override
    public boolean isKnown(PageRequest visit) {
        return guard.isThere(visit);
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
                                                .filter(
                                                        late ->
                                                                sheet.wasOpenedInTime(
                                                                        ticket, late)));
        if (invite.isEmpty()) {
            return usedOrGone(visit);
        }
        if (accounts.areReadOnly()) {
            return notices.readOnly(visit);
        }
        return forms.judge(invite.get(), visit, Entry.of(form, invite.get(), domain));
    }

    private Answer usedOrGone(PageRequest visit) {
        return own.by(visit.token(), visit)
                .map(made -> own.welcome(visit))
                .orElseGet(() -> notices.gone(visit));
    }
}
