// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.List;
import java.util.function.Predicate;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.adhoc.Command;
import org.jivesoftware.openfire.commands.AdHocCommand;
import org.jivesoftware.openfire.commands.SessionData;
import org.xmpp.packet.JID;

/**
 * A command as Openfire lists it to those who may run it. It is run elsewhere, see {@link
 * CommandMount}; to Openfire it has no steps and does nothing.
 */
final class ListedCommand extends AdHocCommand {

    private final Command command;
    private final Predicate<JID> allowed;

    ListedCommand(Command command, Predicate<JID> allowed) {
        this.command = command;
        this.allowed = allowed;
    }

    @Override
    public String getCode() {
        return command.node();
    }

    /** Asked for each list, so that it follows the server's language. */
    @Override
    public String getLabel() {
        return command.label();
    }

    /** Asked by the constructor above, before there is a command. */
    @Override
    public String getDefaultLabel() {
        return "";
    }

    @Override
    public boolean hasPermission(JID requester) {
        return allowed.test(requester);
    }

    @Override
    public int getMaxStages(SessionData data) {
        return 0;
    }

    /** Reached only where another plugin has taken over the namespace of commands. */
    @Override
    public void execute(SessionData data, Element element) {
        throw new IllegalStateException("Requests for commands do not come through");
    }

    @Override
    protected void addStageInformation(SessionData data, Element element) {}

    @Override
    protected List<Action> getActions(SessionData data) {
        return List.of();
    }

    @Override
    protected Action getExecuteAction(SessionData data) {
        return Action.complete;
    }
}
