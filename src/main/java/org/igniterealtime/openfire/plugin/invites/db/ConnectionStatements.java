// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Statements on one open connection. */
final class ConnectionStatements implements Statements {

    /** JDBC's own. */
    private static final int NO_LIMIT = 0;

    private final Connection connection;

    ConnectionStatements(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
        return read(NO_LIMIT, sql, mapper, parameters);
    }

    @Override
    public <T> List<T> page(int limit, String sql, RowMapper<T> mapper, Object... parameters) {
        try {
            RowLimit words = RowLimit.of(connection.getMetaData().getDatabaseProductName());
            return read(limit, words.limit(sql, limit), mapper, parameters);
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    @Override
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
        return read(1, sql, mapper, parameters).stream().findFirst();
    }

    @Override
    public int update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    @Override
    public void updateAll(String sql, List<Object[]> parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] one : parameters) {
                bindAll(statement, one);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    private <T> List<T> read(int limit, String sql, RowMapper<T> mapper, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.setMaxRows(limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bindAll(statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bindAll(PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    /** NULL is bound with its type: some drivers refuse an untyped one. */
    private static void bind(PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                bind(statement, index, optional.get());
            } else {
                statement.setNull(index, Types.VARCHAR);
            }
        } else if (value instanceof OptionalLong optional) {
            if (optional.isPresent()) {
                statement.setLong(index, optional.getAsLong());
            } else {
                statement.setNull(index, Types.BIGINT);
            }
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Boolean flag) {
            // SMALLINT: not all of the databases have a boolean.
            statement.setInt(index, flag ? 1 : 0);
        } else {
            throw new IllegalArgumentException("No column type for " + value.getClass());
        }
    }
}
