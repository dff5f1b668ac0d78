// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import java.util.OptionalInt;

/**
 * What is wrong with one part of a request.
 *
 * @param row of which row of a batch, counted from 0; empty when it is not of a row
 * @param field the member of the body or of the query, for instance {@code groups}
 * @param code for programs; never changes
 * @param detail for people
 */
record FieldError(OptionalInt row, String field, String code, String detail) {

    /** Of whatever was read from the request, no more than this is said back. */
    private static final int LONGEST_FIELD = 64;

    FieldError {
        field =
                field.codePointCount(0, field.length()) <= LONGEST_FIELD
                        ? field
                        : field.substring(0, field.offsetByCodePoints(0, LONGEST_FIELD));
    }

    static FieldError of(String field, String code, String detail) {
        return new FieldError(OptionalInt.empty(), field, code, detail);
    }

    /** The same, said of a row of a batch. */
    FieldError inRow(int number) {
        return new FieldError(OptionalInt.of(number), field, code, detail);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        row.ifPresent(number -> json.addProperty("row", number));
        json.addProperty("field", field);
        json.addProperty("code", code);
        json.addProperty("detail", detail);
        return json;
    }
}
