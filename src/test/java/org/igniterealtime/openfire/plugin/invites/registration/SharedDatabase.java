// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.db.DatabaseServer;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.StoredToken;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseAddress;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;

/**
 * A database for one or several servers, whose tables a test can look into and meddle with: on a
 * PostgreSQL, or on what the run of the tests asks for.
 */
public final class SharedDatabase implements AutoCloseable {

    private static final String INVITE =
            "INSERT INTO ofInvite (tokenHash, kind, inviter, usesAllowed, created, expires, ends,"
                    + " inviteId, allowsRegistration, uses, status, nameGrant, sourceType,"
                    + " sourceName) VALUES"
                    + " (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 'open', 'none', 'console', 'test')";

    private final DatabaseServer server;
    private final DatabaseAddress address;

    public SharedDatabase() throws IOException, InterruptedException, SQLException {
        this(DatabaseKind.asked().orElse(DatabaseKind.POSTGRESQL));
    }

    /** On one of this kind. */
    public SharedDatabase(DatabaseKind kind)
            throws IOException, InterruptedException, SQLException {
        server = DatabaseServer.start(kind);
        address = server.newDatabase();
    }

    /** For a server of the tests. */
    public DatabaseAddress address() {
        return address;
    }

    /** Which it is. */
    public DatabaseKind kind() {
        return address.kind();
    }

    /** The server that it is on, which has nothing else. */
    public DatabaseServer server() {
        return server;
    }

    /** A connection of the test's own. */
    public Connection connect() throws SQLException {
        return DatabaseServer.connect(address);
    }

    /** Runs a statement. */
    public void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number that a query gives. */
    public long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** An account invite for so many; gives its token. */
    public String account(int uses) throws SQLException {
        return invite("account", null, uses, Duration.ofDays(7));
    }

    /** One that will be dead after this time. */
    public String account(Duration lifetime) throws SQLException {
        return invite("account", null, 1, lifetime);
    }

    /** A contact of this user, who may make an account. */
    public String contact(String inviter, int uses) throws SQLException {
        return invite("contact", inviter, uses, Duration.ofDays(7));
    }

    private String invite(String kind, String inviter, int uses, Duration lifetime)
            throws SQLException {
        String token = Tokens.next();
        long now = System.currentTimeMillis();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(INVITE)) {
            insert.setString(1, StoredToken.hash(token));
            insert.setString(2, kind);
            insert.setString(3, inviter);
            insert.setInt(4, uses);
            insert.setLong(5, now);
            insert.setLong(6, now + lifetime.toMillis());
            insert.setLong(7, now + lifetime.toMillis());
            insert.setString(8, InviteIds.next(now));
            insert.executeUpdate();
        }
        return token;
    }

    /** How many uses of it are claimed. */
    public long uses(String token) throws SQLException {
        return number("SELECT uses FROM ofInvite WHERE " + StoredToken.is(token));
    }

    /** Uses that are neither completed nor given back. */
    public long openClaims() throws SQLException {
        return number("SELECT COUNT(*) FROM ofInviteRedemption WHERE completed IS NULL");
    }

    /** Users whose names begin like this. */
    public long users(String prefix) throws SQLException {
        return number("SELECT COUNT(*) FROM ofUser WHERE username LIKE '" + prefix + "%'");
    }

    /** Makes open claims look as if they were begun long ago. */
    public void age() throws SQLException {
        run("UPDATE ofInviteRedemption SET claimed = claimed - 600000 WHERE completed IS NULL");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
    }
}
