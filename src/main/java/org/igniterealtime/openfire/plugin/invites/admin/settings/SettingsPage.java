// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.io.IOException;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.console.CheckWords;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.check.Reports;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** The settings. */
public final class SettingsPage extends ConsolePage {

    static final String ADDRESS = "settings.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Settings settings;
    private final transient People people;
    private final transient Reports reports;

    public SettingsPage(PageParts parts, Settings settings, People people, Reports reports) {
        super(parts, ADDRESS, "admin.settings.title", "invites-settings");
        this.settings = settings;
        this.people = people;
        this.reports = reports;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        visit.show("settings", new SettingsView(visit.frame(), SettingsForm.of(settings, people)));
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        if (!action.equals("save")) {
            visit.refuse(400, "admin.error.action");
            return;
        }
        SettingsForm form = SettingsForm.typed(settings, visit.parameters(), people);
        if (form.isGood()) {
            save(form, visit);
        } else {
            visit.say(Message.Kind.ERROR, "admin.settings.wrong");
            visit.show(
                    ConsoleRequest.SC_UNPROCESSABLE,
                    "settings",
                    new SettingsView(visit.frame(), form));
        }
    }

    private void save(SettingsForm form, ConsoleRequest visit) {
        String before = settings.baseUrl().get();
        List<String> changes = form.save();
        if (!changes.isEmpty()) {
            visit.tell(new Event.SettingsChanged(visit.source(), changes));
        }
        visit.say(Message.Kind.SUCCESS, "admin.settings.saved");
        if (!settings.baseUrl().get().equals(before)) {
            // Any address can be saved, and this is the moment to hear that it leads nowhere.
            visit.say(CheckWords.message(reports.look(), visit.texts(), visit.moments()));
        }
        visit.redirect(ADDRESS);
    }
}
