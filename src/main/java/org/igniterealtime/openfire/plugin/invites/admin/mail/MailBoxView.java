// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The mails about an invite, and the form for one more.
 *
 * @param id the invite's
 * @param isSetUp whether any can be sent
 * @param form what was typed; empty when the invite cannot be mailed any more
 * @param letters the oldest first
 * @param mayRemind whether one was sent and nobody has come
 * @param hasAddress whether there is an address to delete
 * @param isSilenced whether whoever has the address wants no mail
 */
public record MailBoxView(
        ConsoleFrameView frame,
        String id,
        boolean isSetUp,
        Optional<MailForm> form,
        List<LetterRowView> letters,
        boolean mayRemind,
        boolean hasAddress,
        boolean isSilenced) {

    /** Whether there is anything to show. */
    public boolean isShown() {
        return form.isPresent() || !letters.isEmpty() || hasAddress;
    }

    public List<Locale> languages() {
        return Texts.LANGUAGES;
    }
}
