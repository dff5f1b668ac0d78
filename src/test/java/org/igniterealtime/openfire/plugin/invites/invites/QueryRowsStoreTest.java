// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.RowMapper;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueryRowsStoreTest {

    private static final InviteQuery OF_ACCOUNTS = InviteQuery.all(3).of(Optional.of(Kind.ACCOUNT));

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final List<String> newestFirst =
            Stream.generate(this::make).limit(6).sorted((a, b) -> b.compareTo(a)).toList();

    private String make() {
        clock.advance(Duration.ofSeconds(1));
        return invites.create(NewInvite.account(Source.console("admin"))).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A purge may come between the ids and the rows of a list. */
    @Test
    void aPageIsWholeWhenOneOfItsInvitesIsDeletedWhileItIsRead() {
        InvitePage page =
                database.database()
                        .transaction(
                                statements ->
                                        new QueryRowsStore(
                                                        new Deleting(
                                                                statements, newestFirst.get(1)),
                                                        TestSeal.SEAL,
                                                        OF_ACCOUNTS,
                                                        clock.millis())
                                                .walk(3));

        assertThat(page.invites())
                .extracting(Invite::id)
                .containsExactly(newestFirst.get(0), newestFirst.get(2), newestFirst.get(3));
        assertThat(page.next()).contains(newestFirst.get(3));
    }

    /** Deletes an invite after the first page of anything. */
    private static final class Deleting implements Statements {

        private final Statements statements;
        private Optional<String> id;

        Deleting(Statements statements, String id) {
            this.statements = statements;
            this.id = Optional.of(id);
        }

        @Override
        public <T> List<T> page(int limit, String sql, RowMapper<T> mapper, Object... parameters) {
            List<T> rows = statements.page(limit, sql, mapper, parameters);
            id.ifPresent(own -> update("DELETE FROM ofInvite WHERE inviteId = ?", own));
            id = Optional.empty();
            return rows;
        }

        @Override
        public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
            return statements.query(sql, mapper, parameters);
        }

        @Override
        public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
            return statements.first(sql, mapper, parameters);
        }

        @Override
        public int update(String sql, Object... parameters) {
            return statements.update(sql, parameters);
        }

        @Override
        public void updateAll(String sql, List<Object[]> parameters) {
            statements.updateAll(sql, parameters);
        }
    }
}
