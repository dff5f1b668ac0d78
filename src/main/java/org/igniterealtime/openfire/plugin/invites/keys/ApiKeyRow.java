// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.db.Columns;

/** A row of the table {@code ofInviteKey}. A NULL stands for the most restrictive value. */
final class ApiKeyRow {

    static final String COLUMNS =
            "keyId, keyName, created, createdBy, lastUsed, uses, revoked, scopes, expires, perDay,"
                    + " mostUses, longestLifetime, namesInviter, origin, quotaDay, quotaSpent";

    private ApiKeyRow() {}

    /** What goes into the columns of a new key that are not about its use. */
    static Object[] values(ApiKey key, SecretHash hash) {
        KeyLimits limits = key.limits();
        return new Object[] {
            hash.hex(),
            key.id(),
            key.name(),
            key.created(),
            key.createdBy(),
            key.uses(),
            Scope.line(key.scopes()),
            key.expires(),
            limits.perDay(),
            limits.mostUses(),
            limits.longestLifetime()
                    .map(lifetime -> OptionalLong.of(lifetime.toMillis()))
                    .orElse(OptionalLong.empty()),
            limits.namesInviter(),
            key.origin().word()
        };
    }

    /**
     * Reads a row.
     *
     * @param groups those of {@code ofInviteKeyGroup}
     */
    static ApiKey read(ResultSet row, Set<String> groups) throws SQLException {
        return new ApiKey(
                row.getString("keyId"),
                Columns.text(row, "keyName"),
                row.getLong("created"),
                Columns.text(row, "createdBy"),
                Columns.number(row, "lastUsed"),
                row.getLong("uses"),
                Columns.number(row, "revoked"),
                Columns.text(row, "scopes").map(Scope::ofLine).orElse(Set.of(Scope.INVITES_CREATE)),
                Columns.number(row, "expires"),
                limits(row, groups),
                Origin.of(Columns.text(row, "origin")),
                new ApiKey.DayCount(row.getLong("quotaDay"), row.getLong("quotaSpent")));
    }

    private static KeyLimits limits(ResultSet row, Set<String> groups) throws SQLException {
        OptionalLong lifetime = Columns.number(row, "longestLifetime");
        return new KeyLimits(
                Columns.number(row, "perDay"),
                (int) Columns.number(row, "mostUses").orElse(1),
                lifetime.isPresent()
                        ? Optional.of(Duration.ofMillis(lifetime.getAsLong()))
                        : Optional.empty(),
                groups,
                row.getInt("namesInviter") == 1);
    }
}
