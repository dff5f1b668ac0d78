package org.igniterealtime.openfire.plugin.invites.registration;

import java.time.Duration;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.packet.PacketError;
import org.xmpp.packet.PacketError.Condition;

/**
 * Why a client does not get what it asks for, as an error of XMPP. Clients look at the condition,
 * whose type is the one of RFC 6120 section 8.3.3; people read the text.
 */
record Refusal(Condition condition, String text, Locale language) {

    /** These two texts are protocol: Conversations knows them and asks for another password. */
    private static final String LONGER = "Please use a longer password.";

    private static final String STRONGER = "The password is too weak";

    static Refusal of(Condition condition, Texts texts, String key, Object... arguments) {
        return new Refusal(condition, texts.get(key, arguments), texts.locale());
    }

    /** What an attempt that did not succeed is answered with (XEP-0077 section 3.1). */
    static Refusal of(RedeemResult result, Invite invite, Texts texts) {
        return switch (result) {
            case REDEEMED -> throw new IllegalArgumentException("This is no refusal");
            case NAME_TAKEN -> nameTaken(invite, texts);
            case NAME_MALFORMED ->
                    of(Condition.jid_malformed, texts, "register.error.nameMalformed");
            case NAME_NOT_PRESET ->
                    notAllowed(texts, "register.error.nameNotPreset", invite.username().orElse(""));
            case NAME_RESERVED -> notAllowed(texts, "register.error.nameReserved");
            case PASSWORD_TOO_SHORT -> weak(LONGER);
            case PASSWORD_COMMON, PASSWORD_LIKE_NAME -> weak(STRONGER);
            case PASSWORD_TOO_LONG ->
                    of(Condition.not_acceptable, texts, "register.error.passwordTooLong");
            case USED_UP, NOT_FOR_ACCOUNTS -> notAllowed(texts, "register.error.usedUp");
            case READ_ONLY -> readOnly(invite, texts);
            case FAILED -> failed(texts);
        };
    }

    static Refusal notAllowed(Texts texts, String key, Object... arguments) {
        return of(Condition.not_allowed, texts, key, arguments);
    }

    /** Name or password is missing. */
    static Refusal incomplete(Texts texts) {
        return of(Condition.not_acceptable, texts, "register.error.incomplete");
    }

    /** This address has to wait; XMPP has no other place than the text for how long. */
    static Refusal tooMany(Texts texts, Duration wait) {
        long minutes = wait.plusMinutes(1).minusMillis(1).toMinutes();
        return of(Condition.resource_constraint, texts, "register.error.tooMany", minutes);
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
        return invite.allowsRegistration()
                ? of(Condition.conflict, texts, "register.error.nameTaken")
                : of(Condition.item_not_found, texts, "register.error.noAccount");
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
