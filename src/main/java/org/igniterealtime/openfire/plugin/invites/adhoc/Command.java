// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.xmpp.forms.DataForm;

/** A command of this plugin that clients can run (XEP-0050). Keeps nothing between two steps. */
public interface Command {

    /** The name by which clients call it. */
    String node();

    /** What people see in a list of commands. */
    String label();

    boolean mayRun(Inviter inviter);

    /** What the first call leads to. Only for those who {@link #mayRun}. */
    CommandStep begin(Inviter inviter);

    /** What a form that was sent back leads to. Only for those who {@link #mayRun}. */
    CommandStep submit(Inviter inviter, DataForm form);
}
