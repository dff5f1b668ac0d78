// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.util.Optional;
import java.util.OptionalInt;
import org.igniterealtime.openfire.plugin.invites.accounts.CharacterName;
import org.igniterealtime.openfire.plugin.invites.accounts.NameCharacters;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.accounts.SaslPreparation;
import org.igniterealtime.openfire.plugin.invites.accounts.Weakness;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Says what is wrong with a form. */
final class FormCheck {

    private final AccountMaker accounts;
    private final PasswordCheck passwords;

    FormCheck(AccountMaker accounts, PasswordCheck passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The fewest characters of a password. */
    int shortest() {
        return passwords.shortest();
    }

    /** Whether a form is worth a try. */
    boolean isGood(Entry entry) {
        return accounts.address(entry.name()).isPresent()
                && passwords.weakness(entry.password(), entry.name()).isEmpty()
                && entry.password().equals(entry.again());
    }

    /**
     * What can be said before anything is tried: about all fields at once.
     *
     * @param name what is wrong with the name
     */
    FormErrors errors(Entry entry, Optional<RedeemResult> name, Texts texts) {
        FormErrors named =
                entry.name().isEmpty()
                        ? FormErrors.NONE.withName(texts.get("page.error.name.missing"))
                        : name.map(result -> errors(result, entry, texts)).orElse(FormErrors.NONE);
        return withPasswords(named, entry, texts);
    }

    private FormErrors withPasswords(FormErrors named, Entry entry, Texts texts) {
        FormErrors weighed =
                passwords
                        .weakness(entry.password(), entry.name())
                        .map(weakness -> named.withPassword(message(weakness, entry, texts)))
                        .orElse(named);
        return weighed.password().isEmpty() && !entry.password().equals(entry.again())
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
            case PASSWORD_TOO_SHORT -> weak(Weakness.TOO_SHORT, entry, texts);
            case PASSWORD_TOO_LONG -> weak(Weakness.TOO_LONG, entry, texts);
            case PASSWORD_CHARACTER -> weak(Weakness.CHARACTER, entry, texts);
            case PASSWORD_DIRECTION -> weak(Weakness.DIRECTION, entry, texts);
            case PASSWORD_COMMON -> weak(Weakness.COMMON, entry, texts);
            case PASSWORD_LIKE_NAME -> weak(Weakness.LIKE_NAME, entry, texts);
            case FAILED -> FormErrors.NONE.withForm(texts.get("page.error.failed"));
            case REDEEMED, USED_UP, NOT_FOR_ACCOUNTS, READ_ONLY, TOO_MANY_NAMES -> FormErrors.NONE;
        };
    }

    private FormErrors weak(Weakness weakness, Entry entry, Texts texts) {
        return FormErrors.NONE.withPassword(message(weakness, entry, texts));
    }

    private static String named(OptionalInt character, Texts texts) {
        return Wording.apart(CharacterName.first(character), texts);
    }

    private String message(Weakness weakness, Entry entry, Texts texts) {
        return switch (weakness) {
            case TOO_SHORT -> texts.get("page.error.password.short", passwords.shortest());
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
