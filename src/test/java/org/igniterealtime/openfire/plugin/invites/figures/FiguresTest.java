// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.Ending;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.StoredInvite;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has happened is counted once, afterwards, and stays. */
class FiguresTest {

    private static final Source SHOP = Source.key("shop");
    private static final Source ADMIN = Source.console("admin");
    private static final Source JULIET = Source.user("juliet");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final TestDatabase database = new TestDatabase();

    /** It is noon on 1 March. */
    private final MovableClock clock = new MovableClock();

    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final Figures figures = new Figures(database.database(), clock);

    @AfterEach
    void close() {
        database.close();
    }

    private Invite make(Source source) {
        return invites.create(NewInvite.account(source));
    }

    private void redeem(Invite invite) {
        claims.complete(claims.claim(invite, "somebody@x.example", Door.WEB).orElseThrow());
    }

    private void countLater() {
        clock.advance(Figures.LAG.plusSeconds(1));
        invites.upkeep().expire();
        figures.count();
    }

    private Report report(int months) {
        return figures.report(Optional.empty(), months);
    }

    private static List<Long> all(Numbers numbers) {
        return List.of(
                numbers.of(Figure.MADE),
                numbers.of(Figure.REDEEMED),
                numbers.of(Figure.EXPIRED),
                numbers.of(Figure.REVOKED));
    }

    @Test
    void eachFigureIsCountedForItsMonthAndMaker() {
        redeem(make(SHOP));
        make(SHOP);
        invites.withdrawals().revoke(make(ADMIN).id(), Source.console("admin"));
        make(JULIET);

        countLater();
        assertThat(all(report(1).all())).containsExactly(4L, 1L, 0L, 1L);
        clock.advance(Duration.ofDays(8));
        countLater();

        Report report = report(2);
        assertThat(report.months())
                .extracting(MonthFigures::month)
                .containsExactly(MARCH.minusMonths(1), MARCH);
        assertThat(all(report.months().get(0).all())).containsExactly(0L, 0L, 0L, 0L);
        assertThat(all(report.months().get(1).all())).containsExactly(4L, 1L, 2L, 1L);
        assertThat(all(report.bySort().get(Source.Type.KEY))).containsExactly(2L, 1L, 1L, 0L);
        assertThat(report.makers())
                .extracting(maker -> maker.source(), maker -> all(maker.numbers()))
                .containsExactly(
                        tuple(SHOP, List.of(2L, 1L, 1L, 0L)),
                        tuple(ADMIN, List.of(1L, 0L, 0L, 1L)),
                        tuple(JULIET, List.of(1L, 0L, 1L, 0L)));
        assertThat(report.allMakers()).isTrue();
        assertThat(all(figures.report(Optional.of(SHOP), 1).all())).containsExactly(2L, 1L, 1L, 0L);
        assertThat(all(figures.thisMonth())).containsExactly(4L, 1L, 2L, 1L);
    }

    @Test
    void aThreadThatIsToEndLeavesItToTheNext() throws Exception {
        countLater();
        make(ADMIN);
        clock.advance(Figures.LAG.plusSeconds(1));

        Ending.run(figures::count);
        assertThat(report(1).all().of(Figure.MADE)).isZero();

        figures.count();
        assertThat(report(1).all().of(Figure.MADE)).isEqualTo(1);
    }

    @Test
    void whatIsYoungIsCountedLaterAndNothingTwice() {
        make(ADMIN);
        figures.count();
        assertThat(report(1).all().of(Figure.MADE)).isZero();

        countLater();
        countLater();
        make(ADMIN);
        figures.count();
        assertThat(report(1).all().of(Figure.MADE)).isEqualTo(1);

        countLater();
        assertThat(report(1).all().of(Figure.MADE)).isEqualTo(2);
        assertThat(report(1).until()).hasValue(clock.millis() - Figures.LAG.toMillis());
    }

    @Test
    void aMonthEndsWhereItEndsInUtc() {
        clock.advance(Duration.ofDays(31).minusHours(12).minusMillis(1));
        make(ADMIN);
        clock.advance(Duration.ofMillis(1));
        make(SHOP);
        countLater();

        assertThat(report(2).months().get(0).bySort().keySet())
                .containsExactly(Source.Type.CONSOLE);
        assertThat(report(2).months().get(1).bySort().keySet()).containsExactly(Source.Type.KEY);
    }

    /** A server that was off for months begins where it stopped. */
    @Test
    void whatHappenedLongAgoIsCaughtUpWithAndOutlivesTheInvites() {
        redeem(make(ADMIN));
        countLater();
        make(ADMIN);
        clock.advance(Duration.ofDays(200));
        countLater();
        invites.upkeep().purge(Duration.ofDays(1));

        assertThat(database.count("ofInvite")).isZero();
        assertThat(all(report(12).all())).containsExactly(2L, 1L, 1L, 0L);
    }

    @Test
    void ofTwoWhoCountedTheSameOnlyOneIsHeard() {
        make(ADMIN);
        figures.count();
        clock.advance(Duration.ofMinutes(10));
        FigureStore store = new FigureStore(database.database());
        Mark mark = store.mark().orElseThrow();
        Map<Source, Numbers> seen =
                new HappenedStore(database.database()).happened(mark.reached(), clock.millis());
        assertThat(seen).containsExactly(Map.entry(ADMIN, Numbers.of(Figure.MADE, 1)));

        store.add(mark, clock.millis(), MARCH, seen, clock.millis());
        store.add(mark, clock.millis(), MARCH, seen, clock.millis());

        assertThat(report(1).all().of(Figure.MADE)).isEqualTo(1);
    }

    @Test
    void whenTheNumbersCannotBeWrittenTheMarkStays() {
        make(ADMIN);
        figures.count();
        clock.advance(Duration.ofMinutes(10));
        FigureStore store = new FigureStore(database.database());
        Mark mark = store.mark().orElseThrow();
        Source tooLong = Source.user("x".repeat(65));

        assertThatThrownBy(
                        () ->
                                store.add(
                                        mark,
                                        clock.millis(),
                                        MARCH,
                                        Map.of(
                                                ADMIN, Numbers.of(Figure.MADE, 1),
                                                tooLong, Numbers.of(Figure.MADE, 1)),
                                        clock.millis()))
                .isInstanceOf(StoreException.class);
        assertThat(store.mark()).contains(mark);
        assertThat(report(1).all().of(Figure.MADE)).isZero();

        figures.count();
        assertThat(report(1).all().of(Figure.MADE)).isEqualTo(1);
    }

    @Test
    void whoIsForgottenLeavesTheNumbersBehind() {
        make(JULIET);
        make(Source.user("romeo"));
        make(Source.key("juliet"));
        countLater();

        invites.forget("juliet");
        figures.forget("juliet");
        make(new Source(Source.Type.USER, Optional.empty()));
        invites.forget("romeo");
        figures.forget("romeo");
        countLater();

        Map<Source, Long> made = new HashMap<>();
        report(1).makers().forEach(m -> made.put(m.source(), m.numbers().of(Figure.MADE)));
        assertThat(made)
                .isEqualTo(
                        Map.of(
                                new Source(Source.Type.USER, Optional.empty()),
                                3L,
                                Source.key("juliet"),
                                1L));
    }

    /** The name was still in the invites when they were counted. */
    @Test
    void whatWasCountedBeforeSomebodyWasForgottenIsCountedAgain() {
        make(JULIET);
        figures.count();
        clock.advance(Duration.ofMinutes(10));
        FigureStore store = new FigureStore(database.database());
        Mark mark = store.mark().orElseThrow();
        Map<Source, Numbers> seen =
                new HappenedStore(database.database()).happened(mark.reached(), clock.millis());

        invites.forget("juliet");
        figures.forget("juliet");
        store.add(mark, clock.millis(), MARCH, seen, clock.millis());
        assertThat(report(1).all().of(Figure.MADE)).isZero();

        figures.count();
        assertThat(report(1).makers())
                .extracting(Report.MakerFigures::source)
                .containsExactly(new Source(Source.Type.USER, Optional.empty()));
    }

    @Test
    void theDoctorsInvitesAreNone() {
        new TestInvites(database.database(), TestSeal.SEAL, invites, clock).make();
        countLater();

        assertThat(report(1).makers()).isEmpty();
    }

    @Test
    void aProlongedInviteExpiresAgain() {
        Invite invite = make(ADMIN);
        clock.advance(Duration.ofDays(8));
        countLater();
        assertThat(report(1).all().of(Figure.EXPIRED)).isEqualTo(1);
        long end = clock.millis() + Duration.ofDays(1).toMillis();
        assertThat(
                        invites.change(
                                StoredInvite.changed(invite, 1, end),
                                List.of(),
                                Set.of(Trace.Part.USES),
                                Source.console("admin")))
                .isTrue();

        clock.advance(Duration.ofDays(2));
        countLater();

        assertThat(report(1).all().of(Figure.EXPIRED)).isEqualTo(2);
    }

    @Test
    void onlyTheMakersWithTheMostAreNamedAndTheFileHasAll() {
        for (int i = 0; i <= Figures.MOST_MAKERS; i++) {
            make(Source.user("user" + i));
        }
        make(ADMIN);
        make(ADMIN);
        countLater();

        assertThat(report(1).makers()).hasSize(Figures.MOST_MAKERS);
        assertThat(report(1).makers().get(0).source()).isEqualTo(ADMIN);
        assertThat(report(1).allMakers()).isFalse();
        List<Figures.Row> rows = new ArrayList<>();
        figures.each(Optional.empty(), 12, rows::add);
        assertThat(rows).hasSize(Figures.MOST_MAKERS + 2);
        assertThat(rows).allMatch(row -> row.month().equals(MARCH));
    }
}
