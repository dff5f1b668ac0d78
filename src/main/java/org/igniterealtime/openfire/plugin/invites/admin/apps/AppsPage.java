// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.apps.AppChoice;
import org.igniterealtime.openfire.plugin.invites.apps.AppProblem;
import org.igniterealtime.openfire.plugin.invites.apps.Checked;
import org.igniterealtime.openfire.plugin.invites.events.Event;

/**
 * The apps that the pages for invitees show: the list, the same as text, and the way back to the
 * one that came with the plugin.
 */
public final class AppsPage extends ConsolePage {

    static final String ADDRESS = "apps.jsp";
    static final String ITEM = "invites-apps";

    private static final long serialVersionUID = 1L;

    private final transient KeptApps kept;

    public AppsPage(PageParts parts, KeptApps kept) {
        super(parts, ADDRESS, "admin.apps.title", ITEM);
        this.kept = kept;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        if (visit.parameters().text("confirm").equals("reset")) {
            visit.show("resetApps", visit.frame("admin.apps.reset"));
        } else {
            show(HttpServletResponse.SC_OK, visit, AppsForm.of(kept));
        }
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        switch (action) {
            case "arrange" -> arrange(visit);
            case "text" -> replace(visit);
            case "reset" -> reset(visit);
            default -> visit.refuse(400, "admin.error.action");
        }
    }

    private void arrange(ConsoleRequest visit) throws IOException {
        AppsForm form = AppsForm.typed(kept, visit.parameters());
        if (!form.isGood()) {
            visit.say(Message.Kind.ERROR, "admin.apps.wrong");
            show(ConsoleRequest.SC_UNPROCESSABLE, visit, form);
            return;
        }
        AppChoice choice =
                kept.apps().choice().arrange(form.order(), form.hidden(), kept.apps().shipped());
        Optional<String> problem = kept.keep(choice, visit.texts());
        if (problem.isPresent()) {
            visit.say(new Message(Message.Kind.ERROR, problem.get()));
            show(ConsoleRequest.SC_UNPROCESSABLE, visit, form);
        } else {
            done(visit, "admin.apps.saved");
        }
    }

    private void replace(ConsoleRequest visit) throws IOException {
        String text = visit.parameters().block("apps");
        Checked<AppChoice> typed = kept.apps().check(text);
        Optional<String> problem =
                typed.isGood()
                        ? kept.keep(typed.value(), visit.texts())
                        : Optional.of(visit.texts().get("admin.apps.wrong"));
        if (problem.isPresent()) {
            visit.say(new Message(Message.Kind.ERROR, problem.get()));
            show(ConsoleRequest.SC_UNPROCESSABLE, visit, AppsForm.of(kept), text, typed.problems());
        } else {
            done(visit, "admin.apps.saved");
        }
    }

    private void reset(ConsoleRequest visit) {
        kept.setting().set("");
        done(visit, "admin.apps.resetDone");
    }

    private void done(ConsoleRequest visit, String message) {
        visit.tell(
                new Event.AppsChanged(
                        visit.source(), kept.setting().name() + " = " + kept.setting().get()));
        visit.say(Message.Kind.SUCCESS, message);
        visit.redirect(ADDRESS);
    }

    private void show(int status, ConsoleRequest visit, AppsForm form) throws IOException {
        List<AppProblem> problems = kept.apps().problems();
        String text = problems.isEmpty() ? kept.apps().choice().readable() : kept.setting().get();
        show(status, visit, form, text, problems);
    }

    private void show(
            int status, ConsoleRequest visit, AppsForm form, String text, List<AppProblem> problems)
            throws IOException {
        boolean changed = kept.setting().chosen().isPresent();
        visit.show(status, "apps", new AppsView(visit.frame(), form, text, problems, changed));
    }
}
