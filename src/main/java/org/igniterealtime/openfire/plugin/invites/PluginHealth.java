// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.Health;
import org.igniterealtime.openfire.plugin.invites.admin.console.HealthProblem;
import org.igniterealtime.openfire.plugin.invites.check.Outcome;
import org.igniterealtime.openfire.plugin.invites.check.Report;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireRegistration;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** Which parts of the plugin do not work, checked whenever a page of the console is opened. */
final class PluginHealth implements Health {

    private final Core core;
    private final Parts parts;
    private final Settings settings;

    PluginHealth(Core core, Parts parts) {
        this.core = core;
        this.parts = parts;
        this.settings = core.settings;
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>();
        if (!core.binding.isEnabled() || !core.binding.isActive()) {
            problems.add(HealthProblem.error("admin.problem.binding"));
        }
        if (!tablesAnswer()) {
            problems.add(HealthProblem.error("admin.problem.tables"));
        } else if (!core.sealKey.isKept()) {
            problems.add(HealthProblem.warning("admin.problem.sealInMemory"));
        } else if (!core.invites.canShowLinks()) {
            problems.add(HealthProblem.warning("admin.problem.sealKey"));
        }
        if (!core.apps.problems().isEmpty()) {
            problems.add(HealthProblem.warning("admin.problem.apps"));
        }
        parts.failures()
                .forEach(
                        (name, reason) ->
                                problems.add(
                                        HealthProblem.error("admin.problem.part", name, reason)));
        lastReport()
                .filter(report -> report.count(Outcome.FAULT) > 0)
                .ifPresent(
                        report ->
                                problems.add(
                                        HealthProblem.error(
                                                "admin.problem.check",
                                                report.count(Outcome.FAULT))));
        problems.addAll(decisions());
        return problems;
    }

    /** Only while it is about the address that links have now. */
    @Override
    public Optional<Report> lastReport() {
        return core.doctor
                .last()
                .filter(report -> report.baseUrl().equals(settings.baseUrl().get()));
    }

    /** What the plugin leaves to the administrator. It changes nothing of Openfire's. */
    private List<HealthProblem> decisions() {
        List<HealthProblem> open = new ArrayList<>();
        if (settings.inviteOnly().get() && OpenfireRegistration.isEnabled()) {
            open.add(HealthProblem.warning("admin.problem.inband"));
        }
        if (settings.baseUrl().chosen().isEmpty()) {
            open.add(HealthProblem.open("admin.problem.first", settings.baseUrl().defaultText()));
        }
        return open;
    }

    private boolean tablesAnswer() {
        try {
            core.invites.probe();
            core.keys.probe();
            return true;
        } catch (StoreException e) {
            // The page that asks says so to the one person who can do something about it.
            return false;
        }
    }
}
