// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;

/**
 * Which invites an administrator wants to see, as the address of the list says it. A word that is
 * none of those offered counts for nothing.
 *
 * @param search what was searched for
 * @param state a state's name in lower case; empty for all, as with the following
 * @param kind a kind's name
 * @param type where it was made, see {@link Source.Type}
 * @param maker a user name, or a part of a key's name
 * @param group what newcomers join
 * @param from the first day on which it was made, as 2026-01-31
 * @param until the last day
 * @param size how many are on a page
 */
public record InviteFilter(
        String search,
        String state,
        String kind,
        String type,
        String maker,
        String group,
        String from,
        String until,
        int size) {

    /** What can be chosen as the size of a page, as in the console's other lists. */
    public static final List<Integer> SIZES = List.of(15, 25, 50, 100);

    private static final int LONGEST_SEARCH = 100;
    private static final int USUAL_SIZE = 25;

    static InviteFilter read(FormText typed) {
        int wanted = typed.number("size", 0);
        return new InviteFilter(
                search(typed),
                word(State.class, typed.text("state")),
                word(Kind.class, typed.text("kind")),
                word(Source.Type.class, typed.text("type")),
                typed.text("maker", LONGEST_SEARCH),
                typed.text("group", LONGEST_SEARCH),
                day(typed.text("from")).map(LocalDate::toString).orElse(""),
                day(typed.text("until")).map(LocalDate::toString).orElse(""),
                SIZES.contains(wanted) ? wanted : USUAL_SIZE);
    }

    /**
     * In a longer text, such as a whole message with a link in it, only the link's token counts.
     */
    private static String search(FormText typed) {
        String text = typed.text("search");
        return text.length() <= LONGEST_SEARCH
                ? text
                : PresentedToken.in(text)
                        .or(() -> InviteIds.in(text))
                        .orElseGet(() -> typed.text("search", LONGEST_SEARCH));
    }

    /** The same as a query for pages of this size. */
    InviteQuery query(Sources sources, Accounts accounts, ZoneId zone, int limit) {
        return InviteQuery.all(limit)
                .in(value(State.class, state))
                .of(value(Kind.class, kind))
                .through(value(Source.Type.class, type))
                .byAnyOf(makers(sources, accounts))
                .joining(Optional.of(group).filter(name -> !name.isEmpty()))
                .created(start(from, 0, zone), start(until, 1, zone))
                .searching(
                        Optional.of(search)
                                .filter(text -> !text.isEmpty())
                                .map(
                                        text ->
                                                new Search(
                                                        text,
                                                        redeemers(text, accounts),
                                                        sources.named(text))));
    }

    /** The person of that name in the console and in clients, and keys with such a name or id. */
    private List<Source> makers(Sources sources, Accounts accounts) {
        if (maker.isEmpty()) {
            return List.of();
        }
        String name = accounts.prepare(maker).orElse(maker);
        return Stream.concat(
                        Stream.of(Source.console(name), Source.user(name), Source.key(maker)),
                        sources.named(maker).stream().map(Source::key))
                .distinct()
                .toList();
    }

    /** The addresses that a newcomer may be found by, whether a name or an address was typed. */
    private static List<String> redeemers(String text, Accounts accounts) {
        return Stream.concat(
                        accounts.prepare(text).map(accounts::address).stream(),
                        Stream.of(text.toLowerCase(Locale.ROOT))
                                .filter(address -> address.indexOf('@') > 0))
                .distinct()
                .toList();
    }

    private static OptionalLong start(String text, int later, ZoneId zone) {
        return day(text)
                .map(day -> day.plusDays(later).atStartOfDay(zone).toInstant().toEpochMilli())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= 1970 && day.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The names that can be chosen for one of the filters, in lower case. */
    static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(value -> Columns.word(value)).toList();
    }

    private static <E extends Enum<E>> String word(Class<E> type, String text) {
        return words(type).contains(text) ? text : "";
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String word) {
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    /** Whether it leaves anything out. */
    public boolean isNarrow() {
        return !(search + state + kind + type + maker + group + from + until).isEmpty();
    }

    /** What follows the question mark in an address of this list. */
    public String fields() {
        return "size="
                + size
                + field("search", search)
                + field("state", state)
                + field("kind", kind)
                + field("type", type)
                + field("maker", maker)
                + field("group", group)
                + field("from", from)
                + field("until", until);
    }

    private static String field(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The address of the first page of this list. */
    public String first() {
        return InvitesPage.ADDRESS + "?" + fields();
    }
}
