// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.check.Report;

/** Which parts of the plugin do not work right now. */
@FunctionalInterface
public interface Health {

    /** All that is wrong, looked up anew on each call; empty when all is well. Never throws. */
    List<HealthProblem> problems();

    /** What the doctor found last; empty before the first run. */
    default Optional<Report> lastReport() {
        return Optional.empty();
    }
}
