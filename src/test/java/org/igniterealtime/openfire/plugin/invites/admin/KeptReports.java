// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.check.Report;
import org.igniterealtime.openfire.plugin.invites.check.Reports;

/** Reports as a test wants them, without anything being checked. */
public final class KeptReports implements Reports {

    /** What the next look finds. */
    public Report next = new Report(0, "https://host.example.org:7443", List.of());

    public int looks;
    private Optional<Report> last = Optional.empty();

    @Override
    public Optional<Report> last() {
        return last;
    }

    @Override
    public Report look() {
        looks++;
        last = Optional.of(next);
        return next;
    }
}
