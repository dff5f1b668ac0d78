// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import org.igniterealtime.openfire.plugin.invites.accounts.CharacterName;
import org.igniterealtime.openfire.plugin.invites.accounts.NameCharacters;
import org.igniterealtime.openfire.plugin.invites.accounts.SaslPreparation;
import org.igniterealtime.openfire.plugin.invites.http.Waiting;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.packet.PacketError;
import org.xmpp.packet.PacketError.Condition;

/**
 * Why a request is refused, as an XMPP error. Clients look at the condition, whose type is the one
 * of RFC 6120 section 8.3.3; people read the text.
 */
record Refusal(Condition condition, String text, Locale language) {

    /** These two texts are protocol: Conversations knows them and asks for another password. */
    private static final String LONGER = "Please use a longer password.";

    private static final String STRONGER = "The password is too weak";

    static Refusal of(Condition condition, Texts texts, String key, Object... arguments) {
        return new Refusal(condition, texts.get(key, arguments), texts.locale());
    }

    /**
     * What an attempt that did not succeed is answered with (XEP-0077 section 3.1).
     *
     * @param name as it was sent
     * @param password as it was sent
     */
    static Refusal of(
            RedeemResult result, Invite invite, String name, String password, Texts texts) {
        return switch (result) {
            case REDEEMED -> throw new IllegalArgumentException("This is no refusal");
            case TOO_MANY_NAMES -> throw new IllegalArgumentException("For how long?");
            case NAME_TAKEN -> nameTaken(invite, texts);
            case NAME_NOT_PRESET ->
                    notAllowed(texts, "register.error.nameNotPreset", invite.username().orElse(""));
            case NAME_MALFORMED,
                    NAME_RESERVED,
                    NAME_CHARACTER,
                    NAME_WITHOUT_LETTER,
                    NAME_MIXED,
                    NAME_PATTERN ->
                    ofName(result, name, texts);
            case PASSWORD_CHARACTER, PASSWORD_DIRECTION -> unusable(password, texts);
            case PASSWORD_TOO_SHORT -> weak(LONGER);
            case PASSWORD_COMMON, PASSWORD_LIKE_NAME -> weak(STRONGER);
            case PASSWORD_TOO_LONG ->
                    of(Condition.not_acceptable, texts, "register.error.passwordTooLong");
            case USED_UP, NOT_FOR_ACCOUNTS -> notAllowed(texts, "register.error.usedUp");
            case READ_ONLY -> readOnly(invite, texts);
            case FAILED -> failed(texts);
        };
    }

    /** Why a name is unavailable, with an invite or without one. */
    static Refusal ofName(RedeemResult result, String name, Texts texts) {
        return switch (result) {
            case NAME_MALFORMED ->
                    of(Condition.jid_malformed, texts, "register.error.nameMalformed");
            case NAME_CHARACTER ->
                    of(
                            Condition.not_acceptable,
                            texts,
                            "name.error.character",
                            CharacterName.first(NameCharacters.unusable(name.strip())));
            case NAME_WITHOUT_LETTER -> of(Condition.not_acceptable, texts, "name.error.letter");
            case NAME_MIXED -> of(Condition.not_acceptable, texts, "name.error.mixed");
            case NAME_PATTERN -> of(Condition.not_acceptable, texts, "name.error.pattern");
            case NAME_TAKEN -> of(Condition.conflict, texts, "register.error.nameTaken");
            case NAME_RESERVED -> notAllowed(texts, "register.error.nameReserved");
            default -> throw new IllegalArgumentException("Not about a name: " + result);
        };
    }

    /** A password that clients could not log in with. */
    static Refusal unusable(String password, Texts texts) {
        OptionalInt character = SaslPreparation.unusable(password);
        return character.isPresent()
                ? of(
                        Condition.not_acceptable,
                        texts,
                        "password.error.character",
                        CharacterName.first(character))
                : of(Condition.not_acceptable, texts, "password.error.direction");
    }

    static Refusal notAllowed(Texts texts, String key, Object... arguments) {
        return of(Condition.not_allowed, texts, key, arguments);
    }

    /** Name or password is missing. */
    static Refusal incomplete(Texts texts) {
        return of(Condition.not_acceptable, texts, "register.error.incomplete");
    }

    /** This address has to wait; XMPP has no place but the text to say how long. */
    static Refusal tooMany(Texts texts, Duration wait) {
        return of(
                Condition.resource_constraint,
                texts,
                "register.error.tooMany",
                Waiting.minutes(wait));
    }

    /** The server's fault; another try may help. */
    static Refusal failed(Texts texts) {
        return of(Condition.internal_server_error, texts, "register.error.failed");
    }

    PacketError error() {
        return new PacketError(
                condition, condition.getDefaultType(), text, language.toLanguageTag());
    }

    private static Refusal nameTaken(Invite invite, Texts texts) {
        // For a reset it means that the account is gone.
        if (!invite.allowsRegistration()) {
            return of(Condition.item_not_found, texts, "register.error.noAccount");
        }
        return invite.username()
                .map(name -> presetInUse(name, texts))
                .orElseGet(() -> of(Condition.conflict, texts, "register.error.nameTaken"));
    }

    /** Another name would not help, nor would another try. */
    static Refusal presetInUse(String name, Texts texts) {
        return of(Condition.conflict, texts, "register.error.presetInUse", name);
    }

    private static Refusal readOnly(Invite invite, Texts texts) {
        return invite.kind() == Kind.RESET
                ? notAllowed(texts, "register.error.passwordReadOnly")
                : notAllowed(texts, "register.error.readOnly");
    }

    private static Refusal weak(String text) {
        return new Refusal(Condition.not_acceptable, text, Locale.ENGLISH);
    }
}
