// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.audit;

/** The server's log of what administrators did. */
@FunctionalInterface
public interface AuditLog {

    /**
     * Records one deed. Never throws: it is done already.
     *
     * @param administrator the user name of whoever did it
     * @param summary what was done, up to 255 characters
     * @param details one line, parts separated by "; "; never a token or a secret
     */
    void record(String administrator, String summary, String details);
}
