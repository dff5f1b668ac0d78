// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.mail;

import java.util.Arrays;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.mail.Hindrance;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Why a mail is not sent, in an administrator's words. */
final class MailWords {

    private MailWords() {}

    static String hindrance(Hindrance hindrance, Texts texts) {
        return switch (hindrance) {
            case NOT_SET_UP -> texts.get("admin.mail.notSetUp");
            case ADDRESS_MALFORMED -> texts.get("admin.create.emailMalformed");
            default -> texts.get("admin.mail.problem." + Columns.word(hindrance));
        };
    }

    /**
     * @param problem the name of a hindrance, or what the mail server has said
     */
    static String problem(String problem, Texts texts) {
        return Arrays.stream(Hindrance.values())
                .filter(hindrance -> hindrance.name().equals(problem))
                .findFirst()
                .map(hindrance -> hindrance(hindrance, texts))
                .orElse(problem);
    }
}
