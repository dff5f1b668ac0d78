// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Greeting;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.UserIssuance;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.signin.Session;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/** Makes an invite. */
final class NewRoute extends MineRoute {

    private static final String ACCOUNT = "account";

    private final UserIssuance issuance;
    private final InvitePolicy policy;
    private final Inviters inviters;
    private final Sheets sheets;

    NewRoute(
            Entrance entrance,
            UserIssuance issuance,
            InvitePolicy policy,
            Inviters inviters,
            Sheets sheets) {
        super(entrance, sheets);
        this.issuance = issuance;
        this.policy = policy;
        this.inviters = inviters;
        this.sheets = sheets;
    }

    @Override
    Answer shown(PageRequest visit, Session session) {
        return form(HttpServletResponse.SC_OK, visit, session, FormText.lenient(""), "");
    }

    @Override
    Answer done(PageRequest visit, Session session, FormText form) {
        Issuance.Issued issued = issuance.issue(inviters.of(session), wish(session, form));
        Optional<Invite> made = issued.invite();
        return made.isPresent()
                ? Sheets.go(visit, "/invite", "id=" + made.get().id())
                : form(
                        HttpServletResponse.SC_BAD_REQUEST,
                        visit,
                        session,
                        form,
                        text(issued.problems().get(0).code(), visit.texts()));
    }

    /** Whoever comes becomes a contact; who makes an account on the way, chooses the name. */
    private static InviteWish wish(Session session, FormText form) {
        Kind kind = form.get("kind").equals(ACCOUNT) ? Kind.ACCOUNT : Kind.CONTACT;
        return InviteWish.of(kind)
                .from(session.username(), false)
                .greeting(form.lines("greeting"))
                .joining(List.of(), form.text("note"));
    }

    private Answer form(
            int status, PageRequest visit, Session session, FormText form, String problem) {
        Texts texts = visit.texts();
        Inviter inviter = inviters.of(session);
        Optional<WishProblem.Code> obstacle = issuance.obstacle(inviter);
        boolean contacts = policy.mayInviteContacts(inviter);
        boolean accounts = obstacle.isEmpty();
        // What is not allowed at all is not talked about.
        String hint =
                obstacle.filter(code -> code != WishProblem.Code.KIND_FORBIDDEN)
                        .map(code -> text(code, texts))
                        .orElse("");
        NewView view =
                new NewView(
                        sheets.frame(texts.get("page.mine.new"), "", visit),
                        Sheets.address(visit, "", ""),
                        Sheets.address(visit, "/new", ""),
                        session.guard(),
                        contacts,
                        accounts,
                        accounts && !form.get("kind").equals("contact"),
                        form.text("note"),
                        form.lines("greeting"),
                        problem.isEmpty() && !contacts && !accounts && hint.isEmpty()
                                ? texts.get("adhoc.error.forbidden")
                                : problem,
                        hint);
        return sheets.page(status, "new", texts, view);
    }

    private String text(WishProblem.Code code, Texts texts) {
        return switch (code) {
            case QUOTA_SPENT -> texts.get("adhoc.error.tooMany", policy.mostPerUser());
            case READ_ONLY_ACCOUNTS -> texts.get("adhoc.error.readOnly");
            case NOTE_TOO_LONG -> texts.get("adhoc.error.note", NewInvite.LONGEST_NOTE);
            case GREETING_MALFORMED ->
                    texts.get("adhoc.error.greeting", Greeting.MOST_LINES, Greeting.LONGEST);
            default -> texts.get("adhoc.error.forbidden");
        };
    }
}
