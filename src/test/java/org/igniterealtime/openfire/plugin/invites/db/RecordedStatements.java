// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passes connections on and keeps what is prepared on them, with the values of the last time. */
final class RecordedStatements implements ConnectionSource {

    private final ConnectionSource source;
    private final Map<String, List<Object>> statements = new LinkedHashMap<>();

    RecordedStatements(ConnectionSource source) {
        this.source = source;
    }

    /** Every statement, and what was bound to it. */
    Map<String, List<Object>> all() {
        return statements;
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = source.open();
        return proxy(
                Connection.class,
                connection,
                (name, arguments, result) ->
                        name.equals("prepareStatement")
                                ? recording((String) arguments[0], (PreparedStatement) result)
                                : result);
    }

    private PreparedStatement recording(String sql, PreparedStatement statement) {
        List<Object> values = new ArrayList<>();
        statements.put(sql, values);
        return proxy(
                PreparedStatement.class,
                statement,
                (name, arguments, result) -> {
                    if (name.startsWith("set") && arguments.length == 2) {
                        values.add(name.equals("setNull") ? null : arguments[1]);
                    }
                    return result;
                });
    }

    /** What becomes of the answer to a call. */
    private interface Then {
        Object apply(String name, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T behind, Then then) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            try {
                                return then.apply(
                                        method.getName(),
                                        arguments,
                                        method.invoke(behind, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
