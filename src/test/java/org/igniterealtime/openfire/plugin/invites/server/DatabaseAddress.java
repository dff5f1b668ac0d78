// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

/**
 * A PostgreSQL that one or several servers use instead of the embedded database of their home.
 *
 * <p>All tables are shared except {@code ofProperty}: it holds the ports, so every server has its
 * own in a schema of its own, which comes after {@code public} in the search path.
 *
 * @param url JDBC URL, for example {@code jdbc:postgresql://localhost:5432/postgres}
 */
public record DatabaseAddress(String url, String user, String password) {

    /** The same database with {@code schema} searched for what {@code public} does not have. */
    DatabaseAddress withOwnSchema(String schema) {
        String separator = url.contains("?") ? "&" : "?";
        return new DatabaseAddress(
                url + separator + "currentSchema=public," + schema, user, password);
    }

    @Override
    public String toString() {
        return url;
    }
}
