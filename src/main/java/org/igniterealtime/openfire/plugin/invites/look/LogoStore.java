// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The table {@code ofInviteLogo}, defined in {@code database/invites_*.sql}: the octets in Base64,
 * cut into parts, because each database has another type for more than a few thousand of them.
 * Every method throws {@link StoreException} when the database refuses.
 */
final class LogoStore {

    /** The column's width, in characters. */
    static final int PART = 2000;

    private static final String INSERT =
            "INSERT INTO ofInviteLogo (logoHash, part, content) VALUES (?,?,?)";
    private static final String SELECT =
            "SELECT content FROM ofInviteLogo WHERE logoHash = ? ORDER BY part";
    private static final String DELETE = "DELETE FROM ofInviteLogo WHERE logoHash = ?";
    private static final String DELETE_OTHERS = "DELETE FROM ofInviteLogo WHERE logoHash <> ?";

    private final Database database;

    LogoStore(Database database) {
        this.database = database;
    }

    void put(String hash, byte[] octets) {
        String text = Base64.getEncoder().encodeToString(octets);
        database.transaction(
                statements -> {
                    statements.update(DELETE, hash);
                    for (int from = 0; from < text.length(); from += PART) {
                        String part = text.substring(from, Math.min(text.length(), from + PART));
                        statements.update(INSERT, hash, from / PART, part);
                    }
                    return hash;
                });
    }

    Optional<byte[]> find(String hash) {
        List<String> parts = database.query(SELECT, row -> row.getString("content"), hash);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Base64.getDecoder().decode(String.join("", parts)));
    }

    /**
     * @param hash of the one that stays; empty text for none
     */
    void deleteOthers(String hash) {
        database.update(DELETE_OTHERS, hash.isEmpty() ? "-" : hash);
    }
}
