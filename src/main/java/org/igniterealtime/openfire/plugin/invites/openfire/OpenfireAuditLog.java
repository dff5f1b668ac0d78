// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import org.igniterealtime.openfire.plugin.invites.audit.AuditLog;
import org.jivesoftware.openfire.security.SecurityAuditManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Openfire's security audit log, which the console shows. */
public final class OpenfireAuditLog implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(OpenfireAuditLog.class);

    @Override
    public void record(String who, String summary, String details) {
        try {
            SecurityAuditManager.getInstance().logEvent(who, summary, details);
        } catch (RuntimeException e) {
            LOG.error("{} has done this, but the audit log cannot be written: {}", who, summary, e);
        }
    }
}
