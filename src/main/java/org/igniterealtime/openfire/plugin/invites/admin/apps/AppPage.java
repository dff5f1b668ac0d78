// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.AppChoice;
import org.igniterealtime.openfire.plugin.invites.events.Event;

/** One app: a form to add or to change it, and a step before it is removed. */
public final class AppPage extends ConsolePage {

    static final String ADDRESS = "app.jsp";

    private static final long serialVersionUID = 1L;

    private final transient KeptApps kept;

    public AppPage(PageParts parts, KeptApps kept) {
        super(parts, ADDRESS, "admin.apps.edit", AppsPage.ITEM);
        this.kept = kept;
    }

    @Override
    protected String here(ConsoleRequest visit) {
        return AppsPage.ADDRESS;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        String id = visit.parameters().text("id");
        Optional<App> app = kept.find(id);
        if (id.isEmpty()) {
            show(HttpServletResponse.SC_OK, visit, AppForm.empty());
        } else if (app.isEmpty()) {
            unknown(visit);
        } else if (!visit.parameters().text("confirm").equals("remove")) {
            show(HttpServletResponse.SC_OK, visit, AppForm.of(app.get()));
        } else {
            askToRemove(visit, app.get());
        }
    }

    private void askToRemove(ConsoleRequest visit, App app) throws IOException {
        switch (kept.origin(app)) {
            case OWN -> ask(visit, "admin.apps.remove", app, AppOrigin.OWN);
            case CHANGED -> ask(visit, "admin.apps.restore", app, AppOrigin.CHANGED);
            case SHIPPED -> unknown(visit);
        }
    }

    private static void ask(ConsoleRequest visit, String title, App app, AppOrigin origin)
            throws IOException {
        visit.show("removeApp", new RemoveAppView(visit.frame(title), app, origin));
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        switch (action) {
            case "save" -> save(visit);
            case "remove" -> remove(visit);
            default -> visit.refuse(400, "admin.error.action");
        }
    }

    private void save(ConsoleRequest visit) throws IOException {
        String id = visit.parameters().text("id");
        Optional<App> before = kept.find(id);
        if (!id.isEmpty() && before.isEmpty()) {
            unknown(visit);
            return;
        }
        AppForm form = AppForm.typed(visit.parameters(), before);
        if (!form.isGood()) {
            visit.say(Message.Kind.ERROR, "admin.apps.wrong");
            show(ConsoleRequest.SC_UNPROCESSABLE, visit, form);
            return;
        }
        App app = form.named(taken -> kept.find(taken).isPresent());
        AppChoice choice = kept.apps().choice().with(app, kept.apps().shipped());
        Optional<String> problem = kept.keep(choice, visit.texts());
        if (problem.isPresent()) {
            visit.say(new Message(Message.Kind.ERROR, problem.get()));
            show(ConsoleRequest.SC_UNPROCESSABLE, visit, form);
        } else {
            done(
                    visit,
                    new Event.AppSaved(visit.source(), app.id(), app.text()),
                    app,
                    "admin.apps.appSaved");
        }
    }

    private void remove(ConsoleRequest visit) {
        Optional<App> app =
                kept.find(visit.parameters().text("id"))
                        .filter(found -> kept.origin(found) != AppOrigin.SHIPPED);
        if (app.isEmpty()) {
            unknown(visit);
            return;
        }
        AppChoice choice = kept.apps().choice().without(app.get().id(), kept.apps().shipped());
        Optional<String> problem = kept.keep(choice, visit.texts());
        if (problem.isPresent()) {
            visit.say(new Message(Message.Kind.ERROR, problem.get()));
            visit.redirect(AppsPage.ADDRESS);
        } else {
            done(
                    visit,
                    new Event.AppRemoved(visit.source(), app.get().id(), app.get().text()),
                    app.get(),
                    "admin.apps.removed");
        }
    }

    private static void done(ConsoleRequest visit, Event event, App app, String message) {
        visit.tell(event);
        visit.say(Message.Kind.SUCCESS, message, app.name());
        visit.redirect(AppsPage.ADDRESS);
    }

    private static void unknown(ConsoleRequest visit) {
        visit.say(Message.Kind.ERROR, "admin.apps.unknown");
        visit.redirect(AppsPage.ADDRESS);
    }

    private static void show(int status, ConsoleRequest visit, AppForm form) throws IOException {
        String title = form.app().id().isEmpty() ? "admin.apps.add" : "admin.apps.edit";
        visit.show(status, "app", new AppView(visit.frame(title), form));
    }
}
