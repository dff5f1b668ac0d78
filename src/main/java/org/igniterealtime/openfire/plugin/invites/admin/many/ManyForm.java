// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.many;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.admin.console.PastedTable;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InviteFields;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Several invites as they were typed, and what they have in common.
 *
 * @param text the rows, see {@link ManyRow#read}
 * @param presetsNames whether the names are the new accounts' user names; else they are notes
 * @param wrong what is wrong with what they have in common, by field
 */
public record ManyForm(
        String text,
        boolean presetsNames,
        TypedDuration lifetime,
        boolean forEver,
        String inviter,
        String shownAs,
        String greeting,
        List<String> groups,
        String note,
        Map<String, String> wrong) {

    static ManyForm empty(Duration usual) {
        return new ManyForm(
                "", true, TypedDuration.empty(usual), false, "", "", "", List.of(), "", Map.of());
    }

    /**
     * @param file takes the place of the text unless it is empty
     */
    static ManyForm typed(FormText typed, byte[] file) {
        return new ManyForm(
                file.length > 0 ? PastedTable.decode(file) : typed.block("rows"),
                !typed.text("names").equals("notes"),
                TypedDuration.typed(typed.text("lifetime"), typed.text("unit")),
                typed.has("forEver"),
                typed.text("inviter"),
                typed.text("shownAs"),
                typed.lines("greeting"),
                typed.all("group"),
                typed.text("note"),
                Map.of());
    }

    List<ManyRow> rows() {
        return ManyRow.read(text);
    }

    /** An invite for a row. */
    InviteWish wish(ManyRow row) {
        String name = presetsNames ? "" : row.name();
        return common(
                        Stream.concat(groups.stream(), row.groups().stream()).toList(),
                        Stream.of(name, row.note().isEmpty() ? note : row.note())
                                .filter(text -> !text.isEmpty())
                                .reduce((first, second) -> first + ", " + second)
                                .orElse(""))
                .named(presetsNames ? row.name() : "")
                .mailedTo(row.email());
    }

    /** What all have in common, as an invite that nobody in particular is meant by. */
    InviteWish common() {
        return common(groups, note);
    }

    private InviteWish common(List<String> groups, String note) {
        InviteWish wish =
                InviteWish.of(Kind.ACCOUNT)
                        .from(inviter, true)
                        .shownAs(shownAs)
                        .greeting(greeting)
                        .lasting(1, InviteFields.time(lifetime))
                        .joining(groups, note);
        return forEver ? wish.livingForEver() : wish;
    }

    ManyForm with(List<WishProblem> problems, Texts texts) {
        return new ManyForm(
                text,
                presetsNames,
                lifetime,
                forEver,
                inviter,
                shownAs,
                greeting,
                groups,
                note,
                InviteFields.wrong(problems, texts));
    }
}
