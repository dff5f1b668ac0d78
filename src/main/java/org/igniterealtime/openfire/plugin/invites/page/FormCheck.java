package org.igniterealtime.openfire.plugin.invites.page;

import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
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
     * @param taken whether somebody else has the name
     */
    FormErrors errors(Entry entry, boolean taken, Texts texts) {
        FormErrors named = FormErrors.NONE;
        if (entry.name().isEmpty()) {
            named = named.withName(texts.get("page.error.name.missing"));
        } else if (accounts.address(entry.name()).isEmpty()) {
            named = named.withName(texts.get("page.error.name.malformed"));
        } else if (taken) {
            named = named.withName(texts.get("page.error.name.taken"));
        }
        return withPasswords(named, entry, texts);
    }

    private FormErrors withPasswords(FormErrors named, Entry entry, Texts texts) {
        FormErrors weighed =
                passwords
                        .weakness(entry.password(), entry.name())
                        .map(weakness -> named.withPassword(message(weakness, texts)))
                        .orElse(named);
        return weighed.password().isEmpty() && !entry.password().equals(entry.again())
                ? weighed.withAgain(texts.get("page.error.again"))
                : weighed;
    }

    /** What an attempt came to, where the person can do something about it. */
    FormErrors errors(RedeemResult result, Texts texts) {
        return switch (result) {
            case NAME_MALFORMED -> FormErrors.NONE.withName(texts.get("page.error.name.malformed"));
            case NAME_NOT_PRESET -> FormErrors.NONE.withName(texts.get("page.error.name.preset"));
            case NAME_RESERVED, NAME_TAKEN ->
                    FormErrors.NONE.withName(texts.get("page.error.name.taken"));
            case PASSWORD_TOO_SHORT -> weak(Weakness.TOO_SHORT, texts);
            case PASSWORD_TOO_LONG -> weak(Weakness.TOO_LONG, texts);
            case PASSWORD_COMMON -> weak(Weakness.COMMON, texts);
            case PASSWORD_LIKE_NAME -> weak(Weakness.LIKE_NAME, texts);
            case FAILED -> FormErrors.NONE.withForm(texts.get("page.error.failed"));
            case REDEEMED, USED_UP, NOT_FOR_ACCOUNTS, READ_ONLY -> FormErrors.NONE;
        };
    }

    private FormErrors weak(Weakness weakness, Texts texts) {
        return FormErrors.NONE.withPassword(message(weakness, texts));
    }

    private String message(Weakness weakness, Texts texts) {
        return switch (weakness) {
            case TOO_SHORT -> texts.get("page.error.password.short", passwords.shortest());
            case TOO_LONG -> texts.get("page.error.password.long", PasswordCheck.LONGEST);
            case COMMON -> texts.get("page.error.password.common");
            case LIKE_NAME -> texts.get("page.error.password.name");
        };
    }
}
