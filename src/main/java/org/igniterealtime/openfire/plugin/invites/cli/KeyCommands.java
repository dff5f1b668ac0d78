// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code key create|list|delete}. */
final class KeyCommands {

    private final Server server;
    private final Arguments arguments;
    private final PrintStream out;

    KeyCommands(Server server, Arguments arguments, PrintStream out) {
        this.server = server;
        this.arguments = arguments;
        this.out = out;
    }

    void run(String verb, List<String> rest) throws CommandFailed {
        switch (verb) {
            case "create" -> create(Main.only(rest, "a name"));
            case "list" -> list();
            case "delete" -> delete(Main.only(rest, "the id of a key"));
            default -> throw CommandFailed.usage("There is no command 'key " + verb + "'.");
        }
    }

    private void create(String name) throws CommandFailed {
        arguments.allow(
                "key create",
                Set.of("scope", "per-day", "uses", "lifetime", "group", "inviters", "expires"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        if (arguments.has("scope")) {
            body.put("scopes", arguments.all("scope"));
        }
        arguments.number("per-day").ifPresent(number -> body.put("invites_per_day", number));
        arguments.number("uses").ifPresent(number -> body.put("uses_allowed", number));
        arguments.seconds("lifetime").ifPresent(seconds -> body.put("expires_in", seconds));
        body.put("groups", arguments.all("group"));
        body.put("inviter", arguments.has("inviters"));
        arguments
                .seconds("expires")
                .map(seconds -> Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS))
                .ifPresent(end -> body.put("expires_at", end.toString()));
        Answer answer = server.send("POST", "/keys", Optional.of(body));
        out.println(arguments.has("json") ? answer.body() : Answer.text(answer.object(), "key"));
    }

    private void list() throws CommandFailed {
        arguments.allow("key list", Set.of());
        Answer answer = server.send("GET", "/keys", Optional.empty());
        if (arguments.has("json")) {
            out.println(answer.body());
            return;
        }
        Table table = new Table("ID", "NAME", "SCOPES", "LEFT TODAY", "LAST USED", "EXPIRES");
        for (Map<?, ?> key : answer.list("keys")) {
            String scopes = key.get("scopes") instanceof List<?> list ? Main.joined(list) : "-";
            table.add(
                    Answer.text(key, "id"),
                    Answer.text(key, "name"),
                    scopes,
                    Answer.text(key, "left_today"),
                    Answer.text(key, "last_used_at"),
                    Answer.text(key, "expires_at"));
        }
        table.print(out);
    }

    private void delete(String id) throws CommandFailed {
        arguments.allow("key delete", Set.of("invites"));
        Answer answer =
                server.send(
                        "POST",
                        "/keys/" + Main.segment(id) + "/revoke",
                        Optional.of(Map.of("invites", arguments.has("invites"))));
        if (arguments.has("json")) {
            out.println(answer.body());
        }
    }
}
