// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/**
 * A new key as it was typed.
 *
 * @param scopes the words of those that are ticked
 * @param perDay invites a day; empty for any number
 * @param uses people per invite
 * @param lifetime the longest of an invite; empty for the default
 * @param groups those that newcomers may join
 * @param expires the last day on which the key works, as {@code 2026-12-31}; empty for never
 */
public record KeyForm(
        String name,
        List<String> scopes,
        String perDay,
        String uses,
        TypedDuration lifetime,
        List<String> groups,
        boolean namesInviter,
        String expires) {

    private static final String PROPOSED_PER_DAY = "100";

    /** What can be ticked: all that this version does something with. */
    private static final List<Scope> OFFERED =
            List.of(
                    Scope.INVITES_CREATE,
                    Scope.INVITES_READ,
                    Scope.INVITES_MANAGE,
                    Scope.INVITES_MAIL,
                    Scope.INVITES_LINKS,
                    Scope.INVITES_READ_ALL,
                    Scope.INVITES_MANAGE_ALL,
                    Scope.RESETS_CREATE);

    /** Nothing typed yet: bounds that do for most, so that a key that leaks does not do much. */
    static KeyForm proposed(LocalDate today, Duration usualLifetime) {
        return new KeyForm(
                "",
                List.of(Scope.INVITES_CREATE.word()),
                PROPOSED_PER_DAY,
                "1",
                TypedDuration.empty(usualLifetime),
                List.of(),
                false,
                today.plusYears(1).toString());
    }

    /** What somebody typed; where nothing is ticked the key may make invites. */
    static KeyForm typed(FormText typed) {
        List<String> scopes = typed.all("scope");
        return new KeyForm(
                typed.text("name"),
                scopes.isEmpty() ? List.of(Scope.INVITES_CREATE.word()) : scopes,
                typed.text("perDay"),
                typed.has("uses") ? typed.text("uses") : "1",
                TypedDuration.typed(typed.text("lifetime"), typed.text("unit")),
                typed.all("group"),
                typed.has("namesInviter"),
                typed.text("expires"));
    }

    /** The words of the scopes that can be ticked. */
    public List<String> offered() {
        return OFFERED.stream().map(Scope::word).toList();
    }

    /** The key of the text that says what a scope is. */
    public String textOf(String scope) {
        return "admin.keys.scope." + scope.replaceAll("[:_]", ".");
    }

    /** What is wrong: the key of a text for each field. */
    Map<String, String> wrong(LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isEmpty()) {
            wrong.put("name", "admin.keys.nameMissing");
        } else if (name.codePointCount(0, name.length()) > ApiKey.LONGEST_NAME) {
            wrong.put("name", "admin.keys.nameTooLong");
        }
        if (!perDay.isEmpty() && !isNumber(perDay, KeyLimits.MOST_PER_DAY)) {
            wrong.put("perDay", "admin.keys.perDayWrong");
        }
        if (!isNumber(uses, NewInvite.MOST_USES)) {
            wrong.put("uses", "admin.create.usesWrong");
        }
        if (!lifetime.isEmpty()
                && lifetime.duration()
                        .filter(d -> d.compareTo(NewInvite.LONGEST_LIFETIME) <= 0)
                        .isEmpty()) {
            wrong.put("lifetime", "admin.span.wrong");
        }
        if (!expires.isEmpty() && lastDay().filter(day -> !day.isBefore(today)).isEmpty()) {
            wrong.put("expires", "admin.keys.expiresWrong");
        }
        return wrong;
    }

    private static boolean isNumber(String text, long most) {
        return text.matches("\\d{1,9}")
                && Long.parseLong(text) >= 1
                && Long.parseLong(text) <= most;
    }

    private Optional<LocalDate> lastDay() {
        try {
            return Optional.of(LocalDate.parse(expires));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is wanted; only of a form with nothing {@link #wrong}. */
    NewKey wanted(String administrator, ZoneId zone) {
        KeyLimits limits =
                KeyLimits.CAREFUL
                        .each(Integer.parseInt(uses), lifetime.duration())
                        .joining(Set.copyOf(groups))
                        .namingInviters(namesInviter);
        Set<Scope> rights =
                OFFERED.stream()
                        .filter(scope -> scopes.contains(scope.word()))
                        .collect(Collectors.toUnmodifiableSet());
        return NewKey.named(name, administrator)
                .with(rights)
                .within(perDay.isEmpty() ? limits : limits.perDay(Long.parseLong(perDay)))
                .until(end(zone));
    }

    /** The end of the last day, where the console is. */
    private OptionalLong end(ZoneId zone) {
        return lastDay()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
