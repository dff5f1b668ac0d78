// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.http.FormText;

/**
 * The members of a query. One that is empty counts as not there; what cannot be, and what nobody
 * asks for, is noted as an error.
 */
final class Query {

    private final FormText members;
    private final List<FieldError> errors;

    /**
     * @param text the query as it came; empty for none
     * @param known the members that there may be
     * @param errors where to note what is wrong
     */
    Query(String text, Set<String> known, List<FieldError> errors) {
        Optional<FormText> read =
                text.isEmpty()
                        ? Optional.of(FormText.lenient(""))
                        : FormText.ofBody(text.getBytes(StandardCharsets.US_ASCII));
        this.members = read.orElseGet(() -> FormText.lenient(""));
        this.errors = errors;
        if (read.isEmpty()) {
            note("", "malformed_query", "The query has a broken escape.");
        }
        for (String name : members.names()) {
            if (!known.contains(name)) {
                note(name, "unknown_member", "The query has no such member here.");
            } else if (members.count(name) > 1) {
                note(name, "repeated_member", "This can be there once.");
            }
        }
    }

    /** A text without characters that no line has. */
    Optional<String> text(String name) {
        Optional<String> text = members.first(name).filter(value -> !value.isEmpty());
        if (text.filter(value -> !Members.isClean(value)).isPresent()) {
            note(name, "malformed_text", "Control characters and halves of characters cannot be.");
            return Optional.empty();
        }
        return text;
    }

    /** The same, of so many characters at most. */
    Optional<String> text(String name, int most) {
        Optional<String> text = text(name);
        if (text.filter(value -> value.codePointCount(0, value.length()) > most).isPresent()) {
            note(name, "too_long", "This can have " + most + " characters.");
            return Optional.empty();
        }
        return text;
    }

    /** A whole number in this range, or else the usual one. */
    int number(String name, int least, int most, int usual) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.get().matches("\\d{1,6}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        note(name, "out_of_range", "This can be " + least + " to " + most + ".");
        return usual;
    }

    /** A moment (RFC 3339). The plus sign of a time zone has often become a space on the way. */
    Optional<Instant> time(String name) {
        return text(name).flatMap(text -> Members.time(text.replace(' ', '+'), name, errors));
    }

    /** One of the values of an enum, in lower case. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        List<E> values = new ArrayList<>(Arrays.asList(type.getEnumConstants()));
        Optional<String> text = text(name);
        Optional<E> found =
                text.flatMap(
                        word -> values.stream().filter(v -> Words.of(v).equals(word)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            String all = String.join(", ", values.stream().map(Words::of).toList());
            note(name, "unknown_value", String.format(Locale.ROOT, "This can be %s.", all));
        }
        return found;
    }

    /** The cursor of a page: what the page before has given, and nothing else. */
    Optional<String> cursor(String shape) {
        Optional<String> text = text("after");
        if (text.filter(value -> !value.matches(shape)).isPresent()) {
            note("after", "malformed_cursor", "This has to be the next of another page.");
            return Optional.empty();
        }
        return text;
    }

    void note(String name, String code, String detail) {
        errors.add(FieldError.of(name, code, detail));
    }

    /** The answer with the address of the next page (RFC 8288), if there is one. */
    Answer linked(Answer answer, String address, Optional<String> next) {
        if (next.isEmpty()) {
            return answer;
        }
        StringBuilder link = new StringBuilder("<").append(address).append('?');
        members.names().stream()
                .filter(name -> !name.equals("after"))
                .sorted()
                .forEach(name -> link.append(name).append('=').append(encoded(name)).append('&'));
        return answer.with("Link", link + "after=" + next.get() + ">; rel=\"next\"");
    }

    private String encoded(String name) {
        return URLEncoder.encode(members.get(name), StandardCharsets.UTF_8);
    }
}
