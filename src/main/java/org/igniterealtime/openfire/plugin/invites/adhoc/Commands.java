// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.PacketError;

/**
 * Answers the requests of XEP-0050 for this plugin's commands. Openfire's own command handling is
 * not enough: there, the first submitted form ends the command, so a mistake in it loses everything
 * that was typed. A session here belongs to one address and one command.
 *
 * <p>What the database refuses comes out as an exception, which Openfire answers with {@code
 * internal-server-error}.
 */
public final class Commands {

    private static final int ID_LENGTH = 24;
    private static final Set<String> FIRST_ACTIONS = Set.of("execute", "complete");
    private static final Set<String> LATER_ACTIONS = Set.of("execute", "complete", "cancel");

    private final List<Command> commands;
    private final Inviters inviters;
    private final CommandSessions dialogues;
    private final Supplier<Texts> texts;

    public Commands(List<Command> commands, Inviters inviters, Clock clock, Supplier<Texts> texts) {
        this.commands = List.copyOf(commands);
        this.inviters = inviters;
        this.dialogues = new CommandSessions(clock);
        this.texts = texts;
    }

    /** All of them, for lists of commands. */
    public List<Command> all() {
        return commands;
    }

    /** Whether somebody may see and run a command. */
    public boolean mayRun(Command command, JID requester) {
        return inviters.find(requester).filter(command::mayRun).isPresent();
    }

    /** The answer to a request for one of these commands; empty for every other stanza. */
    public Optional<IQ> answer(IQ iq) {
        return CommandRequest.of(iq)
                .flatMap(
                        request ->
                                commands.stream()
                                        .filter(command -> command.node().equals(request.node()))
                                        .findFirst()
                                        .map(command -> answer(request, command)));
    }

    private IQ answer(CommandRequest request, Command command) {
        if (!request.isSet()) {
            return request.malformed("malformed-action");
        }
        Optional<Inviter> inviter = inviters.find(request.from()).filter(command::mayRun);
        if (inviter.isEmpty()) {
            return request.refused(
                    PacketError.Condition.forbidden,
                    PacketError.Type.auth,
                    texts.get().get("adhoc.error.forbidden"));
        }
        return request.session()
                .map(session -> goOn(request, command, inviter.get(), session))
                .orElseGet(() -> begin(request, command, inviter.get()));
    }

    private IQ begin(CommandRequest request, Command command, Inviter inviter) {
        return FIRST_ACTIONS.contains(request.action())
                ? tell(request, Tokens.random(ID_LENGTH), command.begin(inviter))
                : request.malformed("bad-action");
    }

    private IQ goOn(CommandRequest request, Command command, Inviter inviter, String session) {
        boolean cancel = request.action().equals("cancel");
        Optional<DataForm> form = request.form();
        if (!LATER_ACTIONS.contains(request.action())) {
            return request.malformed("bad-action");
        }
        if (!cancel && form.isEmpty()) {
            return request.malformed("bad-payload");
        }
        if (!dialogues.close(session, request.from(), command.node())) {
            return request.malformed("bad-sessionid");
        }
        return cancel
                ? request.canceled(session)
                : tell(request, session, command.submit(inviter, form.get()));
    }

    private IQ tell(CommandRequest request, String session, CommandStep step) {
        if (step instanceof CommandStep.Done done) {
            return request.completed(session, done.result(), done.note());
        }
        if (step instanceof CommandStep.Refuse refuse) {
            return request.refused(refuse.condition(), refuse.type(), refuse.reason());
        }
        CommandStep.Ask ask = (CommandStep.Ask) step;
        dialogues.open(session, request.from(), request.node());
        return request.asked(session, ask.form(), ask.problem());
    }
}
