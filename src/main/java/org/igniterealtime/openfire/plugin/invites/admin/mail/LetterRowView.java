// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.mail;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * A mail about an invite.
 *
 * @param address empty text when it was deleted
 * @param problem why it is not sent, or not yet
 */
public record LetterRowView(
        String time, String address, String kind, String state, Optional<String> problem) {

    static LetterRowView of(Letter letter, Texts texts, Moments moments) {
        return new LetterRowView(
                moments.text(letter.moment()),
                letter.address().orElse(""),
                texts.get("admin.mail.kind." + Columns.word(letter.kind())),
                texts.get("admin.mail.state." + Columns.word(letter.state())),
                letter.objected()
                        ? Optional.of(texts.get("admin.mail.objected"))
                        : letter.problem().map(words -> MailWords.problem(words, texts)));
    }
}
