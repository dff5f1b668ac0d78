// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.mail.LetterWish;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * A mail as it was typed.
 *
 * @param language a tag of one of {@link Texts#LANGUAGES}
 * @param lifetime how long the invite is to live from now on; empty to leave its end as it is
 * @param wrong what is wrong with the lifetime, by field
 */
public record MailForm(
        String address, String language, TypedDuration lifetime, Map<String, String> wrong) {

    private static final TypedDuration AS_IT_IS = new TypedDuration("", TypedDuration.Unit.DAYS);

    /** Before anything is typed. */
    static MailForm to(String address, Texts texts) {
        return new MailForm(address, texts.locale().toLanguageTag(), AS_IT_IS, Map.of());
    }

    static MailForm typed(FormText typed) {
        return new MailForm(
                typed.text("mailTo"),
                typed.text("mailLanguage"),
                TypedDuration.typed(typed.text("mailLifetime"), typed.text("mailUnit")),
                Map.of());
    }

    /** The same with what is wrong with its lifetime. */
    MailForm wrongLifetime(Texts texts) {
        return new MailForm(
                address, language, lifetime, Map.of("lifetime", texts.get("admin.span.wrong")));
    }

    boolean hasGoodLifetime() {
        return lifetime.isEmpty() || lifetime.duration().isPresent();
    }

    LetterWish wish(boolean isReminder) {
        return new LetterWish(
                address,
                Texts.in(Locale.forLanguageTag(language)).locale(),
                isReminder,
                lifetime.isEmpty() ? Optional.empty() : lifetime.duration());
    }
}
