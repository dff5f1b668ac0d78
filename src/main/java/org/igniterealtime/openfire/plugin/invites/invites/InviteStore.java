package org.igniterealtime.openfire.plugin.invites.invites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The table {@code ofInvite}, defined in {@code database/invites_*.sql}. Every method throws {@link
 * StoreException} when the database refuses.
 */
final class InviteStore {

    private static final String COLUMNS =
            "token, kind, username, inviter, allowsRegistration, usesAllowed, uses, created,"
                    + " expires, lastUsed, revoked, source, note";

    private static final String INSERT =
            "INSERT INTO ofInvite (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String FIND = "SELECT " + COLUMNS + " FROM ofInvite WHERE token = ?";
    private static final String REVOKE =
            "UPDATE ofInvite SET revoked = ? WHERE token = ? AND revoked IS NULL";
    private static final String INSERT_GROUP =
            "INSERT INTO ofInviteGroup (token, groupName) VALUES (?,?)";
    private static final String GROUPS =
            "SELECT groupName FROM ofInviteGroup WHERE token = ? ORDER BY groupName";
    private static final String REVOKE_OF =
            "UPDATE ofInvite SET revoked = ? WHERE revoked IS NULL"
                    + " AND (inviter = ? OR source = ? OR (kind = 'reset' AND username = ?))";

    /** The one that was made first has the name; a use under way still holds it. */
    private static final String RESERVING =
            "SELECT token FROM ofInvite WHERE username = ? AND kind = 'account'"
                    + " AND revoked IS NULL AND expires > ? AND (uses < usesAllowed OR EXISTS"
                    + " (SELECT 1 FROM ofInviteRedemption r"
                    + " WHERE r.token = ofInvite.token AND r.completed IS NULL))"
                    + " ORDER BY created, token";

    private static final String LIVE_ACCOUNT_INVITES =
            "SELECT COUNT(*) FROM ofInvite WHERE source = ?"
                    + " AND allowsRegistration = 1 AND revoked IS NULL AND uses < usesAllowed"
                    + " AND expires > ?";
    private static final String PROBE = "SELECT COUNT(*) FROM ofInvite WHERE token = ''";

    /**
     * One that was used lately is left alone even when it expired long ago: the use may be under
     * way. Only columns of the row itself, so that no claim comes between the look and the
     * deletion.
     */
    private static final String DEAD =
            " WHERE (uses >= usesAllowed AND lastUsed < ?)"
                    + " OR ((revoked < ? OR expires < ?) AND (lastUsed IS NULL OR lastUsed < ?))";

    private final Database database;

    InviteStore(Database database) {
        this.database = database;
    }

    void insert(Invite invite, List<String> groups) {
        if (groups.isEmpty()) {
            insert(database, invite);
            return;
        }
        database.transaction(
                statements -> {
                    insert(statements, invite);
                    groups.forEach(group -> statements.update(INSERT_GROUP, invite.token(), group));
                    return invite;
                });
    }

    private static void insert(Statements statements, Invite invite) {
        statements.update(
                INSERT,
                invite.token(),
                column(invite.kind()),
                invite.username(),
                invite.inviter(),
                invite.allowsRegistration(),
                invite.usesAllowed(),
                invite.uses(),
                invite.created(),
                invite.expires(),
                invite.lastUsed(),
                invite.revoked(),
                invite.source(),
                invite.note());
    }

    Optional<Invite> find(String token) {
        // Some databases compare without regard to letter case; a token is exact.
        return database.first(FIND, InviteStore::read, token)
                .filter(invite -> invite.token().equals(token));
    }

    List<Invite> list(InviteQuery query, long now) {
        Filter filter = new Filter(query, now);
        String sql =
                "SELECT " + COLUMNS + " FROM ofInvite" + filter + " ORDER BY created DESC, token";
        return database.page(
                query.skip(), query.limit(), sql, InviteStore::read, filter.parameters());
    }

    long count(InviteQuery query, long now) {
        Filter filter = new Filter(query, now);
        return database.count("SELECT COUNT(*) FROM ofInvite" + filter, filter.parameters());
    }

    boolean revoke(String token, long now) {
        return database.update(REVOKE, now, token) == 1;
    }

    int revokeOf(String username, long now) {
        return database.update(REVOKE_OF, now, username, Source.user(username), username);
    }

    List<String> groups(String token) {
        return database.query(GROUPS, row -> row.getString("groupName"), token);
    }

    Optional<String> reserving(String username, long now) {
        return database.first(RESERVING, row -> row.getString("token"), username, now);
    }

    long countLiveAccountInvites(String username, long now) {
        return database.count(LIVE_ACCOUNT_INVITES, Source.user(username), now);
    }

    /** Removes what died before this moment, with all that hangs on it. */
    int purge(long before) {
        String dead = " WHERE token IN (SELECT token FROM ofInvite" + DEAD + ")";
        return database.transaction(
                statements -> {
                    for (String table : List.of("ofInviteGroup", "ofInviteRedemption")) {
                        statements.update(
                                "DELETE FROM " + table + dead, before, before, before, before);
                    }
                    return statements.update(
                            "DELETE FROM ofInvite" + DEAD, before, before, before, before);
                });
    }

    /** Reads nothing; throws when the table is not there. */
    void probe() {
        database.count(PROBE);
    }

    private static Invite read(ResultSet row) throws SQLException {
        return new Invite(
                row.getString("token"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Columns.text(row, "username"),
                Columns.text(row, "inviter"),
                row.getInt("allowsRegistration") != 0,
                row.getInt("usesAllowed"),
                row.getInt("uses"),
                row.getLong("created"),
                row.getLong("expires"),
                Columns.number(row, "lastUsed"),
                Columns.number(row, "revoked"),
                row.getString("source"),
                Columns.text(row, "note"));
    }

    private static String column(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The WHERE clause of a listing and its parameters. */
    private static final class Filter {

        private static final List<String> SEARCHED =
                List.of("token", "username", "inviter", "source", "note");

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Filter(InviteQuery query, long now) {
            query.state().ifPresent(state -> add(state, now));
            if (!query.search().isBlank()) {
                addSearch(query.search().strip());
            }
        }

        /** The same four states as {@link Invite#state}; a test compares the two. */
        private void add(State state, long now) {
            conditions.add(
                    switch (state) {
                        case REVOKED -> "revoked IS NOT NULL";
                        case USED -> "revoked IS NULL AND uses >= usesAllowed";
                        case EXPIRED -> "revoked IS NULL AND uses < usesAllowed AND expires <= ?";
                        case LIVE -> "revoked IS NULL AND uses < usesAllowed AND expires > ?";
                    });
            if (state == State.EXPIRED || state == State.LIVE) {
                values.add(now);
            }
        }

        private void addSearch(String search) {
            String pattern =
                    "%" + search.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
            List<String> anywhere =
                    SEARCHED.stream().map(c -> "LOWER(" + c + ") LIKE ? ESCAPE '!'").toList();
            conditions.add("(" + String.join(" OR ", anywhere) + ")");
            SEARCHED.forEach(column -> values.add(pattern));
        }

        Object[] parameters() {
            return values.toArray();
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
