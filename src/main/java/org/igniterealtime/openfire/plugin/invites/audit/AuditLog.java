// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.audit;

/** The server's log of what administrators, users and programs did. */
@FunctionalInterface
public interface AuditLog {

    /** The longest name of whoever did something, in characters: the width of Openfire's column. */
    int LONGEST_NAME = 64;

    /**
     * Records one deed. Never throws: it is done already.
     *
     * @param who the user name or address of whoever did it, up to {@link #LONGEST_NAME} characters
     * @param summary what was done, up to 255 characters
     * @param details one line, parts separated by "; "; never a token or a secret
     */
    void record(String who, String summary, String details);
}
