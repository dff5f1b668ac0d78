// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to lay out an Openfire home that is set up already and needs no wizard. */
interface OpenfireHome {

    /** The libraries of the server, where its JDBC drivers are too. */
    Path libraries();

    /** The script that makes the tables of an empty database. */
    SchemaScript schema(DatabaseKind kind);

    /** Puts everything in place but configuration, certificates, database and plugins. */
    void layOut() throws IOException;

    /**
     * The part of the Java command line that is particular to this home: options and class path.
     */
    List<String> javaArguments();
}
