// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;

/** Has a database do something before statements of one kind, by triggers. */
final class Hook implements AutoCloseable {

    private static final String POSTGRESQL =
            "CREATE TRIGGER %s BEFORE %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %s()";
    private static final String MARIADB =
            "CREATE TRIGGER %s BEFORE %s FOR EACH ROW BEGIN IF %s THEN %s END IF; END";

    private final SharedDatabase database;
    private final String name;
    private final String mariadb;
    private final List<String> triggers = new ArrayList<>();

    /**
     * Ready to be put before statements.
     *
     * @param name unique in the database
     * @param postgresql what is done, in PL/pgSQL
     * @param mariadb the same in MariaDB's language
     */
    Hook(SharedDatabase database, String name, String postgresql, String mariadb)
            throws SQLException {
        this.database = database;
        this.name = name;
        this.mariadb = mariadb;
        if (isPostgresql()) {
            database.run(
                    "CREATE OR REPLACE FUNCTION %s() RETURNS trigger AS $$ BEGIN %s IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$ LANGUAGE plpgsql"
                            .formatted(name, postgresql));
        }
    }

    private boolean isPostgresql() {
        return database.kind() == DatabaseKind.POSTGRESQL;
    }

    /**
     * Does it before statements of one kind.
     *
     * @param statement {@code INSERT ON table}, {@code UPDATE ON table} or {@code DELETE ON table}
     * @param condition which rows
     */
    void before(String statement, String condition) throws SQLException {
        String trigger = name + Integer.toUnsignedString((statement + condition).hashCode());
        database.run(
                isPostgresql()
                        ? POSTGRESQL.formatted(trigger, statement, condition, name)
                        : MARIADB.formatted(trigger, statement, condition, mariadb));
        triggers.add(trigger);
    }

    /** No longer does it. */
    @Override
    public void close() throws SQLException {
        if (isPostgresql()) {
            database.run("DROP FUNCTION %s() CASCADE".formatted(name));
        } else {
            for (String trigger : triggers) {
                database.run("DROP TRIGGER " + trigger);
            }
        }
    }
}
