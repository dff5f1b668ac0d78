// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

/**
 * What is wrong with a wanted invite, for a door to word in its own way.
 *
 * @param detail what it is about, for instance the name of a group; may be empty
 */
public record WishProblem(Code code, String detail) {

    /** The part of the wish that is wrong. */
    public enum Field {
        KIND,
        USERNAME,
        INVITER,
        SHOWN_AS,
        GREETING,
        USES,
        LIFETIME,
        GROUPS,
        NOTE,
        EMAIL,
        /** The invite cannot be changed. */
        STATE
    }

    /** All that can be wrong. */
    public enum Code {
        /** Accounts are kept where this server may only read. */
        READ_ONLY_ACCOUNTS(Field.KIND),
        /** This maker may not have such invites made. */
        KIND_FORBIDDEN(Field.KIND),
        /** This maker has as many live ones as allowed. */
        QUOTA_SPENT(Field.KIND),
        /** A reset must name an account. */
        USERNAME_MISSING(Field.USERNAME),
        USERNAME_MALFORMED(Field.USERNAME),
        /** There is an account of that name. */
        USERNAME_TAKEN(Field.USERNAME),
        /** Another invite keeps the name for its holder. */
        USERNAME_PROMISED(Field.USERNAME),
        /** This maker may not give that name away. */
        USERNAME_KEPT_BACK(Field.USERNAME),
        /** The account would be an administrator's, and nobody said that it is to be one. */
        USERNAME_OF_ADMINISTRATOR(Field.USERNAME),
        /** There is no account of that name whose password could be set. */
        USERNAME_UNKNOWN(Field.USERNAME),
        /** The password of that account is kept where this server may only read. */
        PASSWORD_READ_ONLY(Field.USERNAME),
        /** An invitee who only becomes a contact has a name already. */
        USERNAME_OF_CONTACT(Field.USERNAME),
        INVITER_MISSING(Field.INVITER),
        /** There is no such user, or the account is locked. */
        INVITER_UNKNOWN(Field.INVITER),
        /** This maker may not name somebody else. */
        INVITER_FORBIDDEN(Field.INVITER),
        /** Only an administrator on the console speaks for an organisation. */
        SHOWN_AS_FORBIDDEN(Field.SHOWN_AS),
        /** It is no plain text, see {@code OrganisationText}. */
        SHOWN_AS_MALFORMED(Field.SHOWN_AS),
        /** A user is called so. */
        SHOWN_AS_USER(Field.SHOWN_AS),
        /** A reset greets nobody, and not everybody may speak in an inviter's name. */
        GREETING_FORBIDDEN(Field.GREETING),
        /** It is no plain text, see {@code Greeting}. */
        GREETING_MALFORMED(Field.GREETING),
        USES_OUT_OF_RANGE(Field.USES),
        /** A name is for one account. */
        USES_OF_NAME(Field.USES),
        /** This maker may not ask for that many uses. */
        USES_FORBIDDEN(Field.USES),
        LIFETIME_OUT_OF_RANGE(Field.LIFETIME),
        /** This maker may not ask for a lifetime that long. */
        LIFETIME_FORBIDDEN(Field.LIFETIME),
        GROUP_UNKNOWN(Field.GROUPS),
        /** This maker may not let newcomers join it. */
        GROUP_FORBIDDEN(Field.GROUPS),
        /** Only new accounts join groups. */
        GROUPS_WITHOUT_ACCOUNT(Field.GROUPS),
        NOTE_TOO_LONG(Field.NOTE),
        EMAIL_MALFORMED(Field.EMAIL),
        /** It has been redeemed more often than that; the detail is how often. */
        USES_BELOW_USED(Field.USES),
        /** It was revoked, and stays so. */
        REVOKED(Field.STATE);

        private final Field field;

        Code(Field field) {
            this.field = field;
        }
    }

    static WishProblem of(Code code) {
        return new WishProblem(code, "");
    }

    /** The part of the wish that is wrong. */
    public Field field() {
        return code.field;
    }
}
