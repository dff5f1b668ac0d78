// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

/**
 * A database that one or several servers use instead of the embedded database of their home.
 *
 * @param url JDBC URL, for example {@code jdbc:postgresql://localhost:5432/postgres}
 * @param user who may make tables, schemas and users
 */
public record DatabaseAddress(DatabaseKind kind, String url, String user, String password) {

    /** With one more parameter. */
    DatabaseAddress with(String parameter) {
        String separator = url.contains("?") ? "&" : "?";
        return new DatabaseAddress(kind, url + separator + parameter, user, password);
    }

    /** As another user. */
    DatabaseAddress as(String name, String secret) {
        return new DatabaseAddress(kind, url, name, secret);
    }

    /** As this driver wants to hear it. */
    DatabaseAddress spokenBy(String driver) {
        return driver.startsWith("org.mariadb.")
                ? new DatabaseAddress(
                        kind, url.replace("jdbc:mysql:", "jdbc:mariadb:"), user, password)
                : this;
    }

    @Override
    public String toString() {
        return url;
    }
}
