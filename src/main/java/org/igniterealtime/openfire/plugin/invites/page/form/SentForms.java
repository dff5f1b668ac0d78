// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.page.notice.Notices;
import org.igniterealtime.openfire.plugin.invites.page.welcome.OwnAccounts;
import org.igniterealtime.openfire.plugin.invites.redeem.Objections;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.redeem.Visitor;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/** Redeems with a form that was sent off, and says what came of it. */
public final class SentForms {

    private final Redemption redemption;
    private final Accounts accounts;
    private final OwnAccounts own;
    private final Notices notices;
    private final FormSheet sheet;
    private final FormWords words;
    private final CsrfCookie guard = new CsrfCookie();

    public SentForms(
            Redemption redemption,
            Accounts accounts,
            OwnAccounts own,
            Notices notices,
            FormSheet sheet,
            FormWords words) {
        this.redemption = redemption;
        this.accounts = accounts;
        this.own = own;
        this.notices = notices;
        this.sheet = sheet;
        this.words = words;
    }

    /**
     * The answer to a form: on to the page of the new account, or the form again with all that is
     * wrong.
     *
     * @param invite that was presented when the form was opened
     */
    Answer judge(Invite invite, PageRequest visit, Entry entry) {
        if (!guard.accepts(visit, entry.guard())) {
            return sheet.show(
                    HttpServletResponse.SC_FORBIDDEN,
                    invite,
                    visit,
                    entry,
                    FormErrors.NONE.withForm(visit.texts().get("page.error.cookie")));
        }
        Optional<Duration> wait = redemption.waitForName(invite, visit.address());
        if (wait.isPresent()) {
            return notices.tooMany(visit, wait.get());
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
                : sheet.show(HttpServletResponse.SC_BAD_REQUEST, invite, visit, entry, errors);
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
            case USED_UP -> inTheWay(invite, visit, entry).orElseGet(() -> notices.gone(visit));
            case NOT_FOR_ACCOUNTS -> notices.gone(visit);
            case READ_ONLY -> notices.readOnly(visit);
            case TOO_MANY_NAMES -> tooManyNames(invite, visit);
            case NAME_TAKEN, NAME_RESERVED -> taken(invite, visit, entry, errors);
            case FAILED ->
                    sheet.show(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            invite,
                            visit,
                            entry,
                            errors);
            default ->
                    result == RedeemResult.NAME_MALFORMED || result.weakness().isPresent()
                            ? mend(invite, visit, entry)
                            : sheet.show(
                                    HttpServletResponse.SC_BAD_REQUEST,
                                    invite,
                                    visit,
                                    entry,
                                    errors);
        };
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
            return notices.gone(visit);
        }
        return invite.username().isPresent()
                ? notices.nameInUse(HttpServletResponse.SC_CONFLICT, invite, visit)
                : sheet.show(HttpServletResponse.SC_CONFLICT, invite, visit, entry, errors);
    }

    private Answer tooManyNames(Invite invite, PageRequest visit) {
        Duration wait =
                redemption.waitForName(invite, visit.address()).orElse(Duration.ofSeconds(1));
        return notices.tooMany(visit, wait);
    }
}
