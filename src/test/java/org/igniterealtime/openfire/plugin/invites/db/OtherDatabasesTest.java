// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The scripts and statements for databases of which none can be had here, on others that take their
 * dialect: H2 in the modes of Oracle, SQL Server and DB2, and Derby, which DB2's makers wrote. What
 * they accept, the real one may still refuse; what they refuse is most likely wrong.
 */
class OtherDatabasesTest {

    @Test
    void oracle() throws Exception {
        walk("oracle", h2("Oracle"), "Oracle");
    }

    @Test
    void sqlServer() throws Exception {
        walk("sqlserver", h2("MSSQLServer"), "Microsoft SQL Server");
    }

    @Test
    void db2() throws Exception {
        walk("db2", h2("DB2"), "DB2/LINUXX8664");
    }

    @Test
    void derbyWithTheScriptForDb2() throws Exception {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        String url = "jdbc:derby:memory:" + UUID.randomUUID();
        DriverManager.getConnection(url + ";create=true").close();
        walk("db2", url, "DB2/LINUXX8664");
    }

    private static String h2(String mode) {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=" + mode;
    }

    private static void walk(String type, String url, String product) throws SQLException {
        ConnectionSource source = () -> calledBy(product, DriverManager.getConnection(url));
        Database database = new Database(source);
        database.update("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER)");
        for (String statement : TestDatabase.script(type).split(";\\s*\n")) {
            database.update(statement);
        }

        new StoreWalk(database).go();

        assertThat(database.count("SELECT COUNT(*) FROM ofInviteTombstone")).isPositive();
    }

    /** The stores word some things by the name of the database. */
    private static Connection calledBy(String product, Connection real) {
        return proxy(
                Connection.class,
                real,
                (name, result) ->
                        name.equals("getMetaData")
                                ? proxy(
                                        DatabaseMetaData.class,
                                        (DatabaseMetaData) result,
                                        (of, word) ->
                                                of.equals("getDatabaseProductName")
                                                        ? product
                                                        : word)
                                : result);
    }

    private interface Change {

        Object of(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Change change) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, values) -> {
                            try {
                                return change.of(method.getName(), method.invoke(real, values));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
