// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.igniterealtime.openfire.plugin.invites.accounts.CharacterName;
import org.igniterealtime.openfire.plugin.invites.accounts.NameCharacters;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.accounts.SaslPreparation;
import org.igniterealtime.openfire.plugin.invites.accounts.Weakness;
import org.igniterealtime.openfire.plugin.invites.redeem.Objections;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Says in words what is wrong with a form. */
public final class FormWords {

    private final IntSupplier shortest;

    /**
     * @param shortest the fewest characters of a password
     */
    public FormWords(IntSupplier shortest) {
        this.shortest = shortest;
    }

    /** What is wrong about all fields at once. */
    FormErrors errors(Entry entry, Objections objections, Texts texts) {
        FormErrors named =
                entry.name().isEmpty()
                        ? FormErrors.NONE.withName(texts.get("page.error.name.missing"))
                        : objections
                                .name()
                                .map(result -> errors(result, entry, texts))
                                .orElse(FormErrors.NONE);
        FormErrors weighed =
                objections
                        .password()
                        .map(weakness -> named.withPassword(message(weakness, entry, texts)))
                        .orElse(named);
        return weighed.password().isEmpty() && !entry.isRepeated()
                ? weighed.withAgain(texts.get("page.error.again"))
                : weighed;
    }

    /** What an attempt came to, where the person can do something about it. */
    FormErrors errors(RedeemResult result, Entry entry, Texts texts) {
        return switch (result) {
            case NAME_MALFORMED -> FormErrors.NONE.withName(texts.get("page.error.name.malformed"));
            case NAME_NOT_PRESET -> FormErrors.NONE.withName(texts.get("page.error.name.preset"));
            case NAME_RESERVED, NAME_TAKEN ->
                    FormErrors.NONE.withName(texts.get("page.error.name.taken"));
            case NAME_CHARACTER ->
                    FormErrors.NONE.withName(
                            texts.get(
                                    "name.error.character",
                                    named(NameCharacters.unusable(entry.name()), texts)));
            case NAME_WITHOUT_LETTER -> FormErrors.NONE.withName(texts.get("name.error.letter"));
            case NAME_MIXED -> FormErrors.NONE.withName(texts.get("name.error.mixed"));
            case NAME_PATTERN -> FormErrors.NONE.withName(texts.get("name.error.pattern"));
            case FAILED -> FormErrors.NONE.withForm(texts.get("page.error.failed"));
            default -> FormErrors.NONE;
        };
    }

    private static String named(OptionalInt character, Texts texts) {
        return texts.apart(CharacterName.first(character));
    }

    private String message(Weakness weakness, Entry entry, Texts texts) {
        return switch (weakness) {
            case TOO_SHORT -> texts.get("page.error.password.short", shortest.getAsInt());
            case TOO_LONG -> texts.get("page.error.password.long", PasswordCheck.LONGEST);
            case CHARACTER ->
                    texts.get(
                            "password.error.character",
                            named(SaslPreparation.unusable(entry.password()), texts));
            case DIRECTION -> texts.get("password.error.direction");
            case COMMON -> texts.get("page.error.password.common");
            case LIKE_NAME -> texts.get("page.error.password.name");
        };
    }
}
