// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.OptionalInt;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;

/**
 * One invite that is wanted.
 *
 * @param json what it was read from
 * @param row of a batch, counted from 0; empty for one alone
 */
record Wanted(InviteWish wish, JsonObject json, OptionalInt row) {

    /** Whether it is to be mailed. */
    boolean isToBeSent() {
        return json.get(WishReader.SEND) instanceof JsonPrimitive send
                && send.isBoolean()
                && send.getAsBoolean();
    }

    /** Whether anything is said of mail. */
    boolean isForMail() {
        return isToBeSent() || !wish.email().isEmpty();
    }

    /** Something that is wrong with it. */
    FieldError error(String field, String code, String detail) {
        FieldError error = FieldError.of(field, code, detail);
        return row.isPresent() ? error.inRow(row.getAsInt()) : error;
    }

    /** What the rules say is wrong with it, in the words of this API. */
    List<FieldError> errors(List<WishProblem> problems) {
        String lifetime =
                json.has(WishReader.EXPIRES_AT) ? WishReader.EXPIRES_AT : WishReader.EXPIRES_IN;
        return problems.stream()
                .map(problem -> WishWords.error(problem, lifetime))
                .map(error -> row.isPresent() ? error.inRow(row.getAsInt()) : error)
                .toList();
    }
}
