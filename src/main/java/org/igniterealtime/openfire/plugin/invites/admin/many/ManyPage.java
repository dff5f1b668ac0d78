// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.many;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.OnceOnly;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.admin.invites.BatchPage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.CreateInvitePage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InviteFields;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InvitesPage;
import org.igniterealtime.openfire.plugin.invites.admin.mail.MailBox;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/**
 * Many invites at once: names, mail addresses or a table; a preview; then all are made, or none.
 */
public final class ManyPage extends ConsolePage {

    static final String ADDRESS = "invites-create.jsp";

    private static final long serialVersionUID = 1L;

    /** Ten thousand rows of a spreadsheet in UTF-16, so that they are refused with their number. */
    private static final int LONGEST_FILE = 4_000_000;

    private final transient Issuance issuance;
    private final transient People people;
    private final transient MailBox mail;
    private final transient Settings settings;

    public ManyPage(
            PageParts parts, Issuance issuance, People people, MailBox mail, Settings settings) {
        super(parts, ADDRESS, "admin.many.title", "invites-many");
        this.issuance = issuance;
        this.people = people;
        this.mail = mail;
        this.settings = settings;
    }

    @Override
    protected int longestFile() {
        return LONGEST_FILE;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        show(visit, ManyForm.empty(settings.defaultLifetime().get()), List.of());
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        if (!action.equals("preview")) {
            visit.refuse(400, "admin.error.action");
            return;
        }
        ManyForm form = ManyForm.typed(visit.parameters(), visit.file("file"));
        List<ManyRow> rows = form.rows();
        if (rows.isEmpty()) {
            visit.say(Message.Kind.ERROR, "admin.many.noRows");
            show(visit, form, List.of());
        } else if (rows.size() > Issuance.MOST_TOGETHER) {
            visit.say(
                    Message.Kind.ERROR, "admin.many.tooMany", rows.size(), Issuance.MOST_TOGETHER);
            show(visit, form, List.of());
        } else if (visit.parameters().has("create")) {
            create(visit, form, rows);
        } else {
            preview(visit, form, rows);
        }
    }

    private void preview(ConsoleRequest visit, ManyForm form, List<ManyRow> rows)
            throws IOException {
        List<WishProblem> common = issuance.problems(form.common(), maker(visit));
        List<List<WishProblem>> problems = issuance.problems(wishes(form, rows), maker(visit));
        List<ManyView.Row> preview = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> own =
                    problems.get(i).stream()
                            .filter(problem -> !common.contains(problem))
                            .map(problem -> InviteFields.text(problem, visit.texts()))
                            .distinct()
                            .toList();
            preview.add(new ManyView.Row(i + 1, rows.get(i), own));
        }
        show(visit, form.with(common, visit.texts()), preview);
    }

    private void create(ConsoleRequest visit, ManyForm form, List<ManyRow> rows)
            throws IOException {
        List<InviteWish> wishes = wishes(form, rows);
        boolean good = issuance.problems(wishes, maker(visit)).stream().allMatch(List::isEmpty);
        if (!good) {
            preview(visit, form, rows);
        } else if (!new OnceOnly(visit.session())
                .isFirst(visit.parameters().text(OnceOnly.FIELD))) {
            visit.say(Message.Kind.INFO, "admin.many.madeBefore");
            visit.redirect(InvitesPage.ADDRESS);
        } else {
            List<Issuance.Issued> issued = issuance.issueAll(wishes, maker(visit));
            if (issued.stream().allMatch(one -> one.invite().isPresent())) {
                visit.say(Message.Kind.SUCCESS, "admin.many.made", issued.size());
                if (visit.parameters().has("mailsNow")) {
                    mail.sendAll(
                            issued.stream().flatMap(one -> one.invite().stream()).toList(), visit);
                }
                Invite first = issued.get(0).invite().orElseThrow();
                visit.redirect(
                        first.batch()
                                .map(BatchPage::of)
                                .orElseGet(() -> InvitePage.of(first.id())));
            } else {
                preview(visit, form, rows);
            }
        }
    }

    private static List<InviteWish> wishes(ManyForm form, List<ManyRow> rows) {
        return rows.stream().map(form::wish).toList();
    }

    private static Maker maker(ConsoleRequest visit) {
        return Maker.administrator(visit.administrator());
    }

    private void show(ConsoleRequest visit, ManyForm form, List<ManyView.Row> preview)
            throws IOException {
        ManyView view =
                new ManyView(
                        visit.frame(),
                        form,
                        preview,
                        OnceOnly.next(),
                        TypedDuration.of(settings.defaultLifetime().get()),
                        people.groups(CreateInvitePage.MOST_GROUPS),
                        settings.unlimitedLifetime().get(),
                        mail.isSetUp());
        boolean bad = !form.text().isEmpty() && !view.isGood();
        visit.show(
                bad ? ConsoleRequest.SC_UNPROCESSABLE : HttpServletResponse.SC_OK,
                "createInvites",
                view);
    }
}
