// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.adhoc.Command;
import org.igniterealtime.openfire.plugin.invites.adhoc.Commands;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.UnauthorizedException;
import org.jivesoftware.openfire.commands.AdHocCommandHandler;
import org.jivesoftware.openfire.handler.IQHandler;
import org.xmpp.packet.IQ;

/**
 * Ad-hoc commands beside Openfire's own. Openfire lists them for service discovery; requests for
 * them are answered by {@link Commands}, and all others by Openfire as before.
 */
public final class CommandMount implements AutoCloseable {

    private final AdHocCommandHandler openfires;
    private final List<ListedCommand> listed;
    private final Handler handler;

    private CommandMount(
            AdHocCommandHandler openfires, List<ListedCommand> listed, Handler handler) {
        this.openfires = openfires;
        this.listed = listed;
        this.handler = handler;
    }

    /** Offers commands to clients. */
    public static CommandMount mount(Commands commands) {
        XMPPServer server = XMPPServer.getInstance();
        AdHocCommandHandler openfires =
                server.getIQHandlers().stream()
                        .filter(AdHocCommandHandler.class::isInstance)
                        .map(AdHocCommandHandler.class::cast)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No ad-hoc commands here"));
        List<ListedCommand> listed =
                commands.all().stream().map(command -> listed(commands, command)).toList();
        Handler handler = new Handler(commands, openfires);
        server.getIQRouter().addHandler(handler);
        listed.forEach(openfires::addCommand);
        return new CommandMount(openfires, listed, handler);
    }

    private static ListedCommand listed(Commands commands, Command command) {
        return new ListedCommand(command, requester -> commands.mayRun(command, requester));
    }

    @Override
    public void close() {
        listed.forEach(openfires::removeCommand);
        // The namespace is Openfire's again.
        XMPPServer.getInstance().getIQRouter().removeHandler(handler);
    }

    private static final class Handler extends IQHandler {

        private final Commands commands;
        private final AdHocCommandHandler openfires;

        Handler(Commands commands, AdHocCommandHandler openfires) {
            super("Commands of the Invites plugin");
            this.commands = commands;
            this.openfires = openfires;
        }

        /** The answer is sent by the caller; Openfire's own handler gives null for none. */
        @Override
        public IQ handleIQ(IQ iq) throws UnauthorizedException {
            Optional<IQ> answer = commands.answer(iq);
            return answer.isPresent() ? answer.get() : openfires.handleIQ(iq);
        }

        @Override
        public IQHandlerInfo getInfo() {
            return openfires.getInfo();
        }
    }
}
