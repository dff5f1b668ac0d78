// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.sql.SQLException;

/** Has the database refuse statements, until it is closed. */
final class DatabaseRefusal implements AutoCloseable {

    private final Hook hook;

    private DatabaseRefusal(Hook hook) {
        this.hook = hook;
    }

    /** As a rule of somebody's own would. */
    static DatabaseRefusal rule(SharedDatabase database) throws SQLException {
        return new DatabaseRefusal(
                new Hook(
                        database,
                        "rule",
                        "RAISE EXCEPTION 'refused';",
                        "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused';"));
    }

    /** As when there is no space left: what PostgreSQL and InnoDB say of it. */
    static DatabaseRefusal fullDisk(SharedDatabase database) throws SQLException {
        return new DatabaseRefusal(
                new Hook(
                        database,
                        "disk",
                        "RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100';",
                        "SIGNAL SQLSTATE 'HY000'"
                                + " SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'The table is full';"));
    }

    /**
     * Refuses statements of one kind.
     *
     * @param statement {@code INSERT ON table} or {@code UPDATE ON table}
     * @param condition which rows
     */
    DatabaseRefusal of(String statement, String condition) throws SQLException {
        hook.before(statement, condition);
        return this;
    }

    @Override
    public void close() throws SQLException {
        hook.close();
    }
}
