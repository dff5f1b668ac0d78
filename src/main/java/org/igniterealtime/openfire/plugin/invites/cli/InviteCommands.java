// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code invite create|list|revoke}. */
final class InviteCommands {

    private final Server server;
    private final Arguments arguments;
    private final PrintStream out;

    InviteCommands(Server server, Arguments arguments, PrintStream out) {
        this.server = server;
        this.arguments = arguments;
        this.out = out;
    }

    void run(String verb, List<String> rest) throws CommandFailed {
        switch (verb) {
            case "create" -> create(rest);
            case "list" -> list(rest);
            case "revoke" -> revoke(Main.only(rest, "the id of an invite"));
            default -> throw CommandFailed.usage("There is no command 'invite " + verb + "'.");
        }
    }

    private void create(List<String> rest) throws CommandFailed {
        Main.none(rest);
        arguments.allow(
                "invite create",
                Set.of("user", "uses", "lifetime", "group", "inviter", "greeting", "note"));
        Map<String, Object> body = new LinkedHashMap<>();
        arguments.one("user").ifPresent(name -> body.put("username", name));
        arguments.one("inviter").ifPresent(name -> body.put("inviter", name));
        arguments.number("uses").ifPresent(number -> body.put("uses_allowed", number));
        arguments.seconds("lifetime").ifPresent(seconds -> body.put("expires_in", seconds));
        arguments.one("greeting").ifPresent(text -> body.put("greeting", text));
        arguments.one("note").ifPresent(text -> body.put("note", text));
        if (arguments.has("group")) {
            body.put("groups", arguments.all("group"));
        }
        Answer answer = server.send("POST", "/invites", Optional.of(body));
        out.println(arguments.has("json") ? answer.body() : Answer.text(answer.object(), "url"));
    }

    private void list(List<String> rest) throws CommandFailed {
        Main.none(rest);
        arguments.allow("invite list", Set.of("state", "limit"));
        String query = "?limit=" + arguments.number("limit").orElse(50L);
        Optional<String> state = arguments.one("state");
        if (state.isPresent()) {
            query += "&state=" + URLEncoder.encode(state.get(), StandardCharsets.UTF_8);
        }
        Answer answer = server.send("GET", "/invites" + query, Optional.empty());
        if (arguments.has("json")) {
            out.println(answer.body());
            return;
        }
        Table table = new Table("ID", "KIND", "STATE", "USES", "USERNAME", "EXPIRES", "NOTE");
        for (Map<?, ?> invite : answer.list("invites")) {
            table.add(
                    Answer.text(invite, "id"),
                    Answer.text(invite, "kind"),
                    Answer.text(invite, "state"),
                    Answer.text(invite, "uses") + "/" + Answer.text(invite, "uses_allowed"),
                    Answer.text(invite, "username"),
                    Answer.text(invite, "expires_at"),
                    Answer.text(invite, "note"));
        }
        table.print(out);
    }

    private void revoke(String id) throws CommandFailed {
        arguments.allow("invite revoke", Set.of());
        Answer answer =
                server.send("POST", "/invites/" + Main.segment(id) + "/revoke", Optional.empty());
        if (arguments.has("json")) {
            out.println(answer.body());
        }
    }
}
