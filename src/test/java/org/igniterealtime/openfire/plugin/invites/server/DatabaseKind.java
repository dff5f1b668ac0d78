// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The databases that a server of the tests can have. */
public enum DatabaseKind {
    /** The embedded one, in the server's home. */
    HSQLDB,
    POSTGRESQL,
    /** Openfire knows it by this name since 5.1; before, it was a MySQL. */
    MARIADB;

    /**
     * The one that servers of this run have which have no other: the system property {@code
     * test.database}. Empty: each has an embedded one.
     */
    public static Optional<DatabaseKind> asked() {
        String name = System.getProperty("test.database", "");
        return name.isBlank() ? Optional.empty() : Optional.of(named(name));
    }

    /**
     * The one that a person calls by this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DatabaseKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The word in the names of scripts, ours and Openfire's. */
    public String type() {
        return scripts().get(0);
    }

    /** The words by which versions of Openfire name their script, the newest first. */
    public List<String> scripts() {
        return this == MARIADB
                ? List.of("mariadb", "mysql")
                : List.of(name().toLowerCase(Locale.ROOT));
    }

    /** The drivers that versions of Openfire bring for it, the newest first. */
    List<String> drivers() {
        return switch (this) {
            case HSQLDB -> List.of("org.hsqldb.jdbc.JDBCDriver");
            case POSTGRESQL -> List.of("org.postgresql.Driver");
            case MARIADB ->
                    List.of(
                            "org.mariadb.jdbc.Driver",
                            "com.mysql.cj.jdbc.Driver",
                            "com.mysql.jdbc.Driver");
        };
    }
}
