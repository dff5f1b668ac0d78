// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.check;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;

/**
 * The page of the check.
 *
 * @param report the last one; empty before the first run
 * @param baseUrl the base address as it is now
 */
public record CheckView(ConsoleFrameView frame, Optional<ReportView> report, String baseUrl) {

    /** Whether the report is about another address than the one that links have now. */
    public boolean isOutdated() {
        return report.filter(shown -> !shown.baseUrl().equals(baseUrl)).isPresent();
    }
}
