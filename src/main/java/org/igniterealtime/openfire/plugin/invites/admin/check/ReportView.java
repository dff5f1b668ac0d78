// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.check;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.CheckWords;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.check.Finding;
import org.igniterealtime.openfire.plugin.invites.check.Report;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * A report in an administrator's words.
 *
 * @param summary when, and how many of what
 */
public record ReportView(String summary, String baseUrl, List<Numbered<Row>> rows) {

    /**
     * What one check found.
     *
     * @param css how its result is coloured
     * @param result the same in a word
     * @param subject what was checked
     * @param text what was found, and what is to be done
     * @param lines of a proxy's configuration
     */
    public record Row(String css, String result, String subject, String text, List<String> lines) {}

    static ReportView of(Report report, Texts texts, Moments moments) {
        List<Row> rows = report.findings().stream().map(one -> row(one, texts)).toList();
        return new ReportView(
                CheckWords.summary(report, texts, moments),
                report.baseUrl(),
                Numbered.from(1, rows));
    }

    private static Row row(Finding finding, Texts texts) {
        return new Row(
                CheckWords.camelCase(finding.outcome()),
                texts.get("admin.check.outcome." + CheckWords.camelCase(finding.outcome())),
                texts.get("admin.check.subject." + CheckWords.camelCase(finding.subject())),
                texts.get(
                        "admin.check.found." + CheckWords.camelCase(finding.diagnosis()),
                        finding.arguments().toArray()),
                finding.lines());
    }
}
