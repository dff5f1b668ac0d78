// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.issue.Happening;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Something that has happened to an invite, in words.
 *
 * @param by who did it; empty for what happened by itself
 */
public record EventRowView(String time, String what, String by) {

    static List<EventRowView> all(
            List<Happening> all, Sources sources, Accounts accounts, ConsoleRequest visit) {
        Texts texts = visit.texts();
        return all.stream()
                .map(
                        one ->
                                new EventRowView(
                                        visit.moments().text(one.at()),
                                        what(one, texts),
                                        one.by()
                                                .map(source -> sources.text(source, texts))
                                                .or(() -> one.use().map(use -> user(use, accounts)))
                                                .orElse("")))
                .toList();
    }

    private static String user(Claim use, Accounts accounts) {
        return RedeemerView.of(use.redeemer(), accounts).name();
    }

    private static String what(Happening one, Texts texts) {
        return switch (one.type()) {
            case CREATED -> texts.get("admin.created");
            case REVOKED -> texts.get("admin.state.revoked");
            case EXPIRED -> texts.get("admin.state.expired");
            case REDEEMED ->
                    texts.get("admin.state.used")
                            + " -- "
                            + texts.get(
                                    "admin.door." + Columns.word(one.use().orElseThrow().door()));
            case MAILED -> texts.get("admin.event.mailed");
            case CHANGED ->
                    texts.get(
                            "admin.event.changed",
                            one.changed().stream()
                                    .sorted()
                                    .map(part -> part(part, texts))
                                    .collect(Collectors.joining(", ")));
        };
    }

    private static String part(Trace.Part part, Texts texts) {
        return texts.get(
                switch (part) {
                    case USES -> "admin.uses";
                    case LIFETIME -> "admin.expires";
                    case NOTE -> "admin.note";
                    case GREETING -> "admin.greeting";
                    case GROUPS -> "admin.create.groups";
                });
    }
}
