// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The members of a JSON object. One that is not there, and one that is null, counts as empty; what
 * is of the wrong kind is noted as an error and counts as empty too, and so is what nobody asks
 * for, because it may be a typo.
 */
final class Members {

    /** RFC 3339, section 5.6, from the year 1970 on. */
    private static final Pattern TIME =
            Pattern.compile(
                    "(19[7-9]\\d|[2-9]\\d{3})-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?"
                            + "([Zz]|[+-]\\d\\d:\\d\\d)");

    /** Longer numbers are out of every range, and would take long to compute. */
    private static final int LONGEST_NUMBER = 20;

    private final JsonObject object;
    private final List<FieldError> errors;

    /**
     * @param known the members that there may be
     * @param errors where to note what is wrong
     */
    Members(JsonObject object, Set<String> known, List<FieldError> errors) {
        this.object = object;
        this.errors = errors;
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> note(name, "unknown_member", "There is no such member."));
    }

    boolean has(String name) {
        return object.has(name);
    }

    boolean isNull(String name) {
        return object.has(name) && object.get(name).isJsonNull();
    }

    Optional<String> text(String name) {
        return primitive(name).flatMap(value -> text(name, value));
    }

    /** A text of several lines. */
    Optional<String> lines(String name) {
        return primitive(name).flatMap(value -> text(name, value, "\r?\n"));
    }

    private Optional<String> text(String name, JsonPrimitive value) {
        return text(name, value, "");
    }

    private Optional<String> text(String name, JsonPrimitive value, String endOfLine) {
        if (!value.isString()) {
            return wrong(name, "This has to be a text.");
        }
        String text = value.getAsString();
        if (!isClean(text.replaceAll(endOfLine, ""))) {
            note(name, "malformed_text", "Control characters and halves of characters cannot be.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** No character that a line cannot have, and no surrogate without its other half. */
    static boolean isClean(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || (c >= 0xd800 && c <= 0xdfff));
    }

    Optional<Boolean> flag(String name) {
        return primitive(name)
                .flatMap(
                        value ->
                                value.isBoolean()
                                        ? Optional.of(value.getAsBoolean())
                                        : wrong(name, "This has to be true or false."));
    }

    /**
     * A whole number, in whatever way it is written.
     *
     * @param least what is less is out of range
     * @param most what is more is out of range
     */
    OptionalLong integer(String name, long least, long most) {
        Optional<JsonPrimitive> value = primitive(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().isNumber()) {
            wrong(name, "This has to be a whole number.");
            return OptionalLong.empty();
        }
        try {
            String digits = value.get().getAsString();
            if (digits.length() <= LONGEST_NUMBER) {
                BigDecimal number = new BigDecimal(digits);
                if (number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                    return OptionalLong.of(number.longValueExact());
                }
            }
            note(name, "out_of_range", "This can be " + least + " to " + most + ".");
        } catch (ArithmeticException | NumberFormatException e) {
            wrong(name, "This has to be a whole number.");
        }
        return OptionalLong.empty();
    }

    /** A moment (RFC 3339). */
    Optional<Instant> time(String name) {
        return text(name).flatMap(text -> time(text, name, errors));
    }

    /** A moment as text. */
    static Optional<Instant> time(String text, String name, List<FieldError> errors) {
        try {
            if (TIME.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException e) {
            // The 31st of February, for instance.
        }
        errors.add(
                FieldError.of(name, "malformed_time", "This has to be like 2026-12-31T23:59:59Z."));
        return Optional.empty();
    }

    /**
     * A list of texts; empty when there is none.
     *
     * @param most more are too many
     */
    List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : list(name, most)) {
            if (element.isJsonPrimitive()) {
                text(name, element.getAsJsonPrimitive()).ifPresent(texts::add);
            } else {
                wrong(name, "This has to be a list of texts.");
            }
        }
        return texts;
    }

    /** A list of whatever; empty when there is none. */
    JsonArray list(String name, int most) {
        if (!has(name)) {
            return new JsonArray();
        }
        if (!object.get(name).isJsonArray()) {
            wrong(name, "This has to be a list.");
            return new JsonArray();
        }
        JsonArray list = object.getAsJsonArray(name);
        if (list.size() > most) {
            note(name, "too_many", "There can be " + most + " at most.");
            return new JsonArray();
        }
        return list;
    }

    /** An object; one without members when there is none. */
    JsonObject object(String name) {
        if (has(name) && object.get(name).isJsonObject()) {
            return object.getAsJsonObject(name);
        }
        if (has(name)) {
            wrong(name, "This has to be an object.");
        }
        return new JsonObject();
    }

    private Optional<JsonPrimitive> primitive(String name) {
        if (!has(name) || isNull(name)) {
            return Optional.empty();
        }
        JsonElement element = object.get(name);
        return element.isJsonPrimitive()
                ? Optional.of(element.getAsJsonPrimitive())
                : wrong(name, "This has to be a single value.");
    }

    private <T> Optional<T> wrong(String name, String detail) {
        note(name, "wrong_type", detail);
        return Optional.empty();
    }

    void note(String name, String code, String detail) {
        errors.add(FieldError.of(name, code, detail));
    }
}
