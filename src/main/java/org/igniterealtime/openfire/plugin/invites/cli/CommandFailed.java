// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

/** Ends the command with a line for a person and an exit code for a script. */
final class CommandFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** The server refused, or could not be asked. */
    static final int REFUSED = 1;

    /** What was typed is no command. */
    static final int USAGE = 2;

    private final int code;

    private CommandFailed(int code, String message) {
        super(message);
        this.code = code;
    }

    static CommandFailed refused(String message) {
        return new CommandFailed(REFUSED, message);
    }

    static CommandFailed usage(String message) {
        return new CommandFailed(USAGE, message);
    }

    int code() {
        return code;
    }
}
