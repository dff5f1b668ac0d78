// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.List;
import java.util.Map;

/**
 * All that a run has brought to light.
 *
 * @param openfire its version
 * @param minutes how long the load went on
 * @param rate visits that began in a second
 * @param readings in the order of time
 * @param past what was done to the server
 * @param counts of visits, answers and failures
 * @param messages of the first visits that failed though all was calm
 * @param exceptions of the plugin's in the log while the database was there
 * @param faults what was not as it must be at the end
 * @param rows in each table at the end
 */
record Evidence(
        String openfire,
        double minutes,
        int rate,
        List<Reading> readings,
        List<Disturbance.Past> past,
        Map<String, Long> counts,
        List<String> messages,
        List<String> exceptions,
        List<String> faults,
        Map<String, Long> rows) {

    /** One for each curve. */
    List<Verdict> verdicts() {
        return Verdict.on(readings, minutes);
    }

    /** Whether all is well. */
    boolean isGood() {
        return faults.isEmpty()
                && exceptions.isEmpty()
                && !counts.containsKey("failed CALM")
                && counts.keySet().stream().noneMatch(Evidence::isServerError)
                && verdicts().stream().allMatch(Verdict::holds);
    }

    /** While the database is away a 503 is the right answer. */
    private static boolean isServerError(String count) {
        return count.matches("answers \\w+ 5\\d\\d") && !count.equals("answers OUTAGE 503");
    }
}
