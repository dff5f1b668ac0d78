// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.igniterealtime.openfire.plugin.invites.db.Columns;

/** An invite as a row of {@code ofInvite}: the one list of its columns, read and written. */
final class InviteRow {

    /** What stands in {@code expires} of an invite that never does. */
    static final long NEVER = Long.MAX_VALUE;

    private static final List<String> NAMES =
            List.of(
                    "inviteId",
                    "tokenHash",
                    "tokenSealed",
                    "kind",
                    "status",
                    "username",
                    "nameGrant",
                    "inviter",
                    "shownAs",
                    "greeting",
                    "allowsRegistration",
                    "usesAllowed",
                    "uses",
                    "created",
                    "expires",
                    "ends",
                    "lastUsed",
                    "revoked",
                    "sourceType",
                    "sourceName",
                    "note",
                    "noteStart",
                    "email",
                    "sent",
                    "batch");

    /** All columns, separated by commas. */
    static final String COLUMNS = String.join(", ", NAMES);

    /** The same for a table with the alias {@code i}. */
    static final String COLUMNS_OF_I = "i." + String.join(", i.", NAMES);

    /** A statement and what it is to be given. */
    record Insert(String sql, List<Object> values) {}

    private InviteRow() {}

    /** A new row; columns that are to be NULL are left out, since binding each of them costs. */
    static Insert insert(Invite invite, TokenSeal seal) {
        List<Object> all = values(invite, seal);
        if (all.size() != NAMES.size()) {
            throw new IllegalStateException(all.size() + " values for " + NAMES);
        }
        StringJoiner columns = new StringJoiner(", ", "INSERT INTO ofInvite (", ")");
        StringJoiner places = new StringJoiner(",", " VALUES (", ")");
        List<Object> bound = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Object value = all.get(i);
            if (!value.equals(Optional.empty()) && !value.equals(OptionalLong.empty())) {
                columns.add(NAMES.get(i));
                places.add("?");
                bound.add(value);
            }
        }
        return new Insert(columns.toString() + places, bound);
    }

    /** In the order of {@link #NAMES}. */
    private static List<Object> values(Invite invite, TokenSeal seal) {
        long expires = invite.expires().orElse(NEVER);
        return List.of(
                invite.id(),
                TokenHash.of(invite.token()),
                seal.seal(invite.token(), invite.id()),
                Columns.word(invite.kind()),
                Status.OPEN.column(),
                invite.username(),
                Columns.word(invite.nameGrant()),
                invite.inviter(),
                invite.shownAs(),
                invite.greeting(),
                invite.allowsRegistration(),
                invite.usesAllowed(),
                invite.uses(),
                invite.created(),
                expires,
                expires,
                invite.lastUsed(),
                invite.revoked(),
                Columns.word(invite.source().type()),
                invite.source().name(),
                invite.note(),
                invite.note().map(NoteStart::of),
                invite.mail().map(Invite.Mail::address),
                invite.mail().map(Invite.Mail::sent).orElse(OptionalLong.empty()),
                invite.batch());
    }

    /**
     * Reads the current row.
     *
     * @param seal opens the token where it can
     */
    static Invite read(ResultSet row, TokenSeal seal) throws SQLException {
        String id = row.getString("inviteId");
        return read(row, id, Columns.text(row, "tokenSealed").flatMap(text -> seal.open(text, id)));
    }

    /** The same for somebody who holds its token: there is nothing to unseal. */
    static Invite read(ResultSet row, String token) throws SQLException {
        return read(row, row.getString("inviteId"), Optional.of(token));
    }

    private static Invite read(ResultSet row, String id, Optional<String> token)
            throws SQLException {
        long expires = row.getLong("expires");
        OptionalLong sent = Columns.number(row, "sent");
        return new Invite(
                id,
                token,
                Columns.constant(row, "kind", Kind.class),
                Columns.text(row, "username"),
                Columns.constant(row, "nameGrant", NameGrant.class),
                Columns.text(row, "inviter"),
                Columns.text(row, "shownAs"),
                Columns.text(row, "greeting"),
                row.getInt("allowsRegistration") != 0,
                row.getInt("usesAllowed"),
                row.getInt("uses"),
                row.getLong("created"),
                expires == NEVER ? OptionalLong.empty() : OptionalLong.of(expires),
                Columns.number(row, "lastUsed"),
                Columns.number(row, "revoked"),
                SourceRow.read(row),
                Columns.text(row, "note"),
                Columns.text(row, "email").map(address -> new Invite.Mail(address, sent)),
                Columns.text(row, "batch"));
    }
}
