// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.igniterealtime.openfire.plugin.invites.db.Columns;

/** Who had something made, or did something, as two columns of a row. */
public final class SourceRow {

    private SourceRow() {}

    /** Reads it from {@code sourceType} and {@code sourceName}. */
    public static Source read(ResultSet row) throws SQLException {
        return read(row, "sourceType", "sourceName");
    }

    /** The same from other columns. */
    static Source read(ResultSet row, String type, String name) throws SQLException {
        return new Source(Columns.constant(row, type, Source.Type.class), Columns.text(row, name));
    }
}
