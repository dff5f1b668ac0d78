// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.Locale;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.check.Outcome;
import org.igniterealtime.openfire.plugin.invites.check.Report;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** A doctor's report in an administrator's words. */
public final class CheckWords {

    private static final Pattern LATER_WORD = Pattern.compile("_(.)");

    private CheckWords() {}

    /** When it was made, and how many findings of which kind there are. */
    public static String summary(Report report, Texts texts, Moments moments) {
        return texts.get(
                "admin.check.summary",
                moments.text(report.time()),
                report.count(Outcome.FAULT),
                report.count(Outcome.WARNING),
                report.count(Outcome.UNKNOWN));
    }

    /** The same as a box, as grave as its gravest finding. */
    public static Message message(Report report, Texts texts, Moments moments) {
        return new Message(kind(report), summary(report, texts, moments));
    }

    private static Message.Kind kind(Report report) {
        if (report.count(Outcome.FAULT) > 0) {
            return Message.Kind.ERROR;
        }
        return report.count(Outcome.WARNING) > 0 ? Message.Kind.WARNING : Message.Kind.INFO;
    }

    /** How a key of a text has the name of a constant: {@code DIRECT_TLS} is directTls. */
    public static String camelCase(Enum<?> constant) {
        return LATER_WORD
                .matcher(constant.name().toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
