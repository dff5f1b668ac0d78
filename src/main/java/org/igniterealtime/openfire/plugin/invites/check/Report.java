// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.List;

/**
 * What all checks found at some moment.
 *
 * @param time when the run ended
 * @param baseUrl the base address that was checked
 * @param findings at most one for each subject, in the order of {@link Subject}
 */
public record Report(long time, String baseUrl, List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** How many checks ended so. */
    public int count(Outcome outcome) {
        return (int) findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
