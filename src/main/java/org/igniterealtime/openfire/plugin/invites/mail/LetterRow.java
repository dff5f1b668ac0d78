// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.db.Columns;

/** Reads a row of {@code ofInviteMail}. */
final class LetterRow {

    private LetterRow() {}

    static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                row.getString("mailId"),
                row.getString("inviteId"),
                Columns.text(row, "address"),
                Locale.forLanguageTag(row.getString("lang")),
                Columns.constant(row, "kind", Letter.Kind.class),
                Columns.constant(row, "status", Letter.State.class),
                row.getLong("moment"),
                row.getInt("tries"),
                Columns.number(row, "objected").isPresent(),
                Columns.text(row, "problem"));
    }
}
