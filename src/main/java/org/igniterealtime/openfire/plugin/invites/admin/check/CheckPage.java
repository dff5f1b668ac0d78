// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.check;

import java.io.IOException;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.check.Report;
import org.igniterealtime.openfire.plugin.invites.check.Reports;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/** The doctor's last report, and a button for another one. */
public final class CheckPage extends ConsolePage {

    static final String ADDRESS = "check.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Reports reports;
    private final transient Setting<String> baseUrl;

    public CheckPage(PageParts parts, Reports reports, Setting<String> baseUrl) {
        super(parts, ADDRESS, "admin.check.title", "invites-check");
        this.reports = reports;
        this.baseUrl = baseUrl;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        Optional<Report> report = reports.last();
        visit.show(
                "check",
                new CheckView(
                        visit.frame(),
                        report.map(r -> ReportView.of(r, visit.texts(), visit.moments())),
                        baseUrl.get()));
    }

    /** Fifteen seconds at most; the page after it has the result. */
    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        if (!action.equals("check")) {
            visit.refuse(400, "admin.error.action");
            return;
        }
        Optional<Report> before = reports.last();
        Report now = reports.look();
        if (before.filter(report -> report.time() == now.time()).isPresent()) {
            visit.say(Message.Kind.INFO, "admin.check.fresh");
        }
        visit.redirect(ADDRESS);
    }
}
