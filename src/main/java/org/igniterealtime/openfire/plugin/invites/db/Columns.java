// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Columns that may be NULL, those that have an enum's value, in lower case, and those that are
 * asked for by their value.
 */
public final class Columns {

    private Columns() {}

    /** A text, or empty for NULL. */
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A number, or empty for NULL. */
    public static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** The condition that each of these has the value of its question mark. */
    public static String equal(List<String> columns) {
        return String.join(" = ? AND ", columns) + " = ?";
    }

    /** How a value is written: in its column, in the key of its text, in a file. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #word} wrote.
     *
     * @throws IllegalArgumentException when the type has no such value
     * @throws NullPointerException when the column is NULL
     */
    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return constant(row.getString(column), type);
    }

    /** The same of a text that has been read. */
    public static <E extends Enum<E>> E constant(String word, Class<E> type) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
