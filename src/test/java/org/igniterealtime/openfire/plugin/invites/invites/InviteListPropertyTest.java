// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;
import org.junit.jupiter.api.Test;

/** Lists of random invites, against a look at each of them. */
class InviteListPropertyTest {

    private static final int MADE = 60;

    @Test
    void everyQueryGivesWhatALookAtEachInviteGives() {
        Property.holds(
                25,
                random -> {
                    try (TestDatabase database = new TestDatabase()) {
                        Stock stock = new Stock(random, database);
                        stock.fill();
                        for (int i = 0; i < 40; i++) {
                            stock.compare(stock.query());
                        }
                    }
                });
    }

    /** Some invites of few people, so that most filters find some of them. */
    private static final class Stock {

        private final ArbitraryText random;
        private final TestDatabase database;
        private final MovableClock clock = new MovableClock();
        private final Invites invites;
        private final List<Invite> all = new ArrayList<>();
        private final Map<String, Set<String>> redeemed = new HashMap<>();

        Stock(ArbitraryText random, TestDatabase database) {
            this.random = random;
            this.database = database;
            this.invites =
                    new Invites(
                            database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
        }

        void fill() {
            for (int i = 0; i < MADE; i++) {
                Invite made = invites.create(wanted());
                if (random.once(5)) {
                    invites.withdrawals().revoke(made.id(), Source.console("admin"));
                }
                if (random.once(4)) {
                    redeem(made);
                }
                // Two in three invites share their millisecond with others.
                if (random.once(3)) {
                    clock.advance(Duration.ofHours(random.number(8)));
                }
            }
            database.database()
                    .query("SELECT inviteId FROM ofInvite", row -> row.getString(1))
                    .forEach(id -> all.add(invites.findById(id).orElseThrow()));
            all.sort(Comparator.comparing(Invite::id).reversed());
        }

        private NewInvite wanted() {
            NewInvite invite =
                    switch (random.number(3)) {
                        case 0 -> account();
                        case 1 -> NewInvite.contact(person(), random.coin(), source());
                        default -> NewInvite.reset(person(), source());
                    };
            invite = invite.noted(random.one("", "For the choir", "choirmaster", "x", person()));
            invite = random.once(4) ? invite.livingForEver() : invite.living(lifetime());
            return random.once(3) ? invite.mailedTo(random.one("Romeo@x.example", "a@b")) : invite;
        }

        private NewInvite account() {
            NewInvite account = NewInvite.account(source());
            account = random.coin() ? account.named(person()) : account.uses(1 + random.number(3));
            account = random.coin() ? account.from(person()) : account;
            return random.coin() ? account.joining(List.of(group(), group())) : account;
        }

        private Duration lifetime() {
            return Duration.ofHours(1 + random.number(200));
        }

        /** As a claim leaves the rows. */
        private void redeem(Invite invite) {
            String redeemer = person() + "@example.org";
            database.database()
                    .update(
                            "UPDATE ofInvite SET uses = usesAllowed, lastUsed = ?, ends = ?,"
                                    + " status = 'used' WHERE inviteId = ? AND revoked IS NULL",
                            clock.millis(),
                            clock.millis(),
                            invite.id());
            for (int i = 0; i < 2; i++) {
                database.database()
                        .update(
                                "INSERT INTO ofInviteRedemption (redemptionId, inviteId, redeemer,"
                                        + " door, claimed) VALUES (?, ?, ?, 'form', ?)",
                                InviteIds.next("red_", clock.millis()),
                                invite.id(),
                                redeemer,
                                clock.millis());
            }
            redeemed.computeIfAbsent(redeemer, any -> new HashSet<>()).add(invite.id());
        }

        private String person() {
            return random.one("juliet", "romeo", "nurse", "rome");
        }

        private String group() {
            return random.one("Choir", "Staff", "Romeo's");
        }

        private Source source() {
            return random.one(
                    Source.console("admin"),
                    Source.user(person()),
                    Source.key("Key1"),
                    Source.key("romeo"));
        }

        InviteQuery query() {
            InviteQuery query =
                    InviteQuery.all(1 + random.number(20))
                            .in(maybe(random.one(State.values())))
                            .of(maybe(random.one(Kind.values())))
                            .by(maybe(source()))
                            .from(maybe(person()))
                            .named(maybe(person()))
                            .joining(maybe(group()));
            if (random.once(4)) {
                long from = all.get(random.number(all.size())).created();
                query =
                        query.created(
                                random.coin() ? OptionalLong.empty() : OptionalLong.of(from),
                                OptionalLong.of(from + random.number(90_000_000)));
            }
            return random.coin() ? query : query.searching(Optional.of(search()));
        }

        private <T> Optional<T> maybe(T value) {
            return random.once(6) ? Optional.of(value) : Optional.empty();
        }

        private Search search() {
            Invite one = all.get(random.number(all.size()));
            String text =
                    random.one(
                            one.id(),
                            one.token(),
                            "https://example.org/invites/?" + one.token() + ".",
                            one.token().substring(5, 12),
                            person(),
                            person().toUpperCase(Locale.ROOT),
                            "Admin",
                            "Key1",
                            "FOR THE",
                            "choir",
                            "e choir",
                            "o@x.EXAMPLE",
                            "romeo@x.example",
                            "Romeo@x.example",
                            "\0",
                            "nobody",
                            "%");
            return new Search(
                    text,
                    random.coin() ? List.of() : List.of(person() + "@example.org"),
                    random.once(4) ? List.of("Key1") : List.of());
        }

        void compare(InviteQuery query) {
            List<Invite> listed = new ArrayList<>();
            Optional<String> next = Optional.empty();
            InvitePage.Count count = invites.count(query);
            int pages = 0;
            do {
                InvitePage page = invites.list(query.after(next));
                assertThat(page.invites())
                        .hasSizeLessThanOrEqualTo(query.limit())
                        .isSortedAccordingTo(Comparator.comparing(Invite::id).reversed());
                listed.addAll(page.invites());
                next = page.next();
                assertThat(++pages).isLessThan(2 * MADE);
            } while (next.isPresent());

            List<Invite> expected = all.stream().filter(i -> isWanted(i, query)).toList();
            assertThat(listed).as("%s", query).containsExactlyInAnyOrderElementsOf(expected);
            if (query.search().isEmpty()) {
                assertThat(listed).isEqualTo(expected);
                assertThat(count).isEqualTo(new InvitePage.Count(expected.size(), false));
            }
            assertThat(count.more() || count.found() == expected.size()).isTrue();
        }

        private boolean isWanted(Invite invite, InviteQuery query) {
            return query.state().stream().allMatch(s -> s == invites.stateOf(invite))
                    && query.kind().stream().allMatch(k -> k == invite.kind())
                    && (query.makers().isEmpty() || query.makers().contains(invite.source()))
                    && query.makerType().stream().allMatch(t -> t == invite.source().type())
                    && query.inviter().stream()
                            .allMatch(n -> invite.inviter().stream().anyMatch(n::equals))
                    && query.username().stream()
                            .allMatch(n -> invite.username().stream().anyMatch(n::equals))
                    && query.group().stream().allMatch(g -> invites.groupsOf(invite).contains(g))
                    && query.createdFrom().stream().allMatch(t -> invite.created() >= t)
                    && query.createdBefore().stream().allMatch(t -> invite.created() < t)
                    && query.search().stream().allMatch(s -> isFound(invite, s));
        }

        private boolean isFound(Invite invite, Search search) {
            Optional<Invite> exact =
                    all.stream()
                            .filter(
                                    i ->
                                            i.id().equals(search.text())
                                                    || search.text().contains(i.token()))
                            .findFirst();
            return exact.map(invite::equals).orElseGet(() -> holds(invite, search));
        }

        private boolean holds(Invite invite, Search search) {
            return search.keys().stream().anyMatch(k -> invite.source().equals(Source.key(k)))
                    || search.redeemers().stream()
                            .anyMatch(r -> redeemed.getOrDefault(r, Set.of()).contains(invite.id()))
                    || Stream.of(
                                    invite.username().orElse(""),
                                    invite.inviter().orElse(""),
                                    invite.source().name().orElse(""),
                                    invite.note().orElse(""),
                                    invite.mail().map(Invite.Mail::address).orElse(""),
                                    invite.token())
                            .anyMatch(
                                    text ->
                                            text.toLowerCase(Locale.ROOT)
                                                    .contains(
                                                            search.text()
                                                                    .toLowerCase(Locale.ROOT)));
        }
    }
}
