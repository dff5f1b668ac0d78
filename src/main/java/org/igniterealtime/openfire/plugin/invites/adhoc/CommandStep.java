// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import org.xmpp.forms.DataForm;
import org.xmpp.packet.PacketError;

/** What a command answers. */
public sealed interface CommandStep {

    /**
     * It is done.
     *
     * @param note what else the user should know, as text for people
     */
    record Done(DataForm result, Optional<String> note) implements CommandStep {

        Done(DataForm result) {
            this(result, Optional.empty());
        }
    }

    /**
     * It needs a form filled in.
     *
     * @param problem what is wrong with the submitted form, as text for people
     */
    record Ask(DataForm form, Optional<String> problem) implements CommandStep {}

    /**
     * It cannot be done, whatever is filled in.
     *
     * @param reason for people
     */
    record Refuse(PacketError.Condition condition, PacketError.Type type, String reason)
            implements CommandStep {}
}
