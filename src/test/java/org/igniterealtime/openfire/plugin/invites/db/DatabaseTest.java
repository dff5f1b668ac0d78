// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private final TestDatabase fixture = new TestDatabase();
    private final Database database = fixture.database();

    @BeforeEach
    void createTable() {
        fixture.execute("CREATE TABLE t (n BIGINT PRIMARY KEY, s VARCHAR(20))");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void missingValuesAreStoredAsNullAndReadAsEmpty() {
        database.update("INSERT INTO t VALUES (?, ?)", 1L, Optional.empty());

        assertThat(database.query("SELECT * FROM t", row -> Columns.text(row, "s")))
                .containsExactly(Optional.empty());
        assertThat(
                        database.first(
                                "SELECT MAX(n) AS n FROM t WHERE n > 5",
                                row -> Columns.number(row, "n")))
                .contains(OptionalLong.empty());
    }

    @Test
    void aPageHoldsTheFirstRows() {
        for (long n = 0; n < 10; n++) {
            database.update("INSERT INTO t VALUES (?, ?)", n, "row");
        }

        List<Long> page =
                database.page(3, "SELECT n FROM t WHERE n > 3 ORDER BY n", row -> row.getLong("n"));

        assertThat(page).containsExactly(4L, 5L, 6L);
    }

    @Test
    void manyRowsAreWrittenTogether() {
        List<Object[]> rows =
                LongStream.range(0, 300)
                        .mapToObj(n -> new Object[] {n, Optional.of("row")})
                        .toList();

        database.transaction(
                statements -> {
                    statements.updateAll("INSERT INTO t VALUES (?, ?)", rows);
                    return rows;
                });

        assertThat(fixture.count("t")).isEqualTo(300);
    }

    @Test
    void ofManyRowsInATransactionNoneIsKeptWhenOneIsRefused() {
        List<Object[]> rows = List.of(new Object[] {1L, "a"}, new Object[] {1L, "secret"});

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        statements -> {
                                            statements.updateAll(
                                                    "INSERT INTO t VALUES (?, ?)", rows);
                                            return rows;
                                        }))
                .isInstanceOf(StoreException.class)
                .hasStackTraceContaining("SQL state 23")
                .hasMessageNotContaining("secret");

        assertThat(fixture.count("t")).isZero();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        statements -> {
                                            statements.update("INSERT INTO t VALUES (1, 'a')");
                                            return statements.update(
                                                    "INSERT INTO t VALUES (1, 'b')");
                                        }))
                .isInstanceOf(StoreException.class);

        assertThat(fixture.count("t")).isZero();
    }

    @Test
    void aTransactionThatEndsIsKept() {
        database.transaction(
                statements ->
                        statements.update("INSERT INTO t VALUES (1, 'a')")
                                + statements.update("INSERT INTO t VALUES (2, 'b')"));

        assertThat(fixture.count("t")).isEqualTo(2);
    }

    @Test
    void twoTransactionsThatWaitForEachOtherAreBothKept() throws Exception {
        fixture.execute("CREATE TABLE u (id BIGINT)");
        CyclicBarrier bothHaveOneTable = new CyclicBarrier(2);

        CompletableFuture<Integer> one =
                CompletableFuture.supplyAsync(() -> insert("t (n)", "u", bothHaveOneTable));
        CompletableFuture<Integer> other =
                CompletableFuture.supplyAsync(() -> insert("u", "t (n)", bothHaveOneTable));

        assertThat(one.get(30, TimeUnit.SECONDS) + other.get(30, TimeUnit.SECONDS)).isEqualTo(4);
        assertThat(fixture.count("t")).isEqualTo(2);
        assertThat(fixture.count("u")).isEqualTo(2);
    }

    @Test
    void whoLosesAgainAndAgainWaitsInBetweenAndIsToldInTheEnd() {
        AtomicInteger attempts = new AtomicInteger();
        long began = System.nanoTime();

        assertThatThrownBy(() -> database.transaction(statements -> lose(attempts)))
                .isInstanceOf(StoreException.class);

        assertThat(attempts).hasValue(10);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(795));
    }

    @Test
    void whoIsInterruptedMeanwhileGivesUp() {
        AtomicInteger attempts = new AtomicInteger();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> database.transaction(statements -> lose(attempts)))
                .isInstanceOf(StoreException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    private static int lose(AtomicInteger attempts) {
        attempts.incrementAndGet();
        throw new StoreException("a test", new SQLException("serialization failure", "40001"));
    }

    private int insert(String first, String second, CyclicBarrier between) {
        long id = first.hashCode();
        AtomicBoolean again = new AtomicBoolean();
        return database.transaction(
                statements -> {
                    int rows = statements.update("INSERT INTO " + first + " VALUES (?)", id);
                    if (!again.getAndSet(true)) {
                        await(between);
                    }
                    return rows + statements.update("INSERT INTO " + second + " VALUES (?)", id);
                });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTheDatabaseRefusesIsToldWithoutTheValues() {
        database.update("INSERT INTO t VALUES (?, ?)", 1L, "a");

        assertThatThrownBy(
                        () ->
                                database.update(
                                        "INSERT INTO t VALUES (?, ?)", 2L, "secret".repeat(9)))
                .isInstanceOf(StoreException.class)
                .hasStackTraceContaining("INSERT INTO t VALUES (?, ?)")
                .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("secret"));
    }

    @Test
    void aDatabaseThatIsAwayIsAStoreException() {
        fixture.goAway();

        assertThatThrownBy(() -> database.update("DELETE FROM t"))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> database.transaction(statements -> 1))
                .isInstanceOf(StoreException.class);
    }
}
