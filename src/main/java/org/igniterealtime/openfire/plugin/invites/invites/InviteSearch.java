// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;

/** What a search stands for, in the indexes and in the texts of an invite. */
final class InviteSearch {

    private final Search search;
    private final String plain;

    InviteSearch(Search search) {
        this.search = search;
        this.plain = NoteStart.plain(search.text());
    }

    /**
     * The exact matches, when the text names one invite by link, token or id; then nothing else is
     * searched.
     */
    List<OrderedRows> exact() {
        List<OrderedRows> rows = new ArrayList<>();
        PresentedToken.in(search.text())
                .ifPresent(t -> rows.add(OrderedRows.with("i.tokenHash", TokenHash.of(t))));
        InviteIds.in(plain).ifPresent(id -> rows.add(OrderedRows.one(id)));
        return rows;
    }

    /** All matches that an index can find, except by the beginning of a note or by redeemer. */
    List<OrderedRows> rows() {
        List<OrderedRows> rows = new ArrayList<>();
        rows.add(OrderedRows.with("i.username", plain));
        rows.add(OrderedRows.with("i.inviter", plain));
        addresses().forEach(address -> rows.add(OrderedRows.with("i.email", address)));
        sources().forEach(source -> rows.add(OrderedRows.by(source)));
        return rows;
    }

    /** Whether {@link #rows} hold this one. */
    boolean isInRows(Invite invite) {
        return invite.username().filter(plain::equals).isPresent()
                || invite.inviter().filter(plain::equals).isPresent()
                || invite.mail().filter(m -> addresses().contains(m.address())).isPresent()
                || sources().contains(invite.source());
    }

    /** The address as typed, and in lower case. */
    private List<String> addresses() {
        return Stream.of(search.text(), plain).distinct().toList();
    }

    private List<Source> sources() {
        return Stream.concat(
                        Stream.of(Source.user(plain), Source.console(plain)),
                        Stream.concat(Stream.of(search.text()), search.keys().stream())
                                .distinct()
                                .map(Source::key))
                .toList();
    }

    /** The column {@code noteStart} of notes that begin with it. */
    String noteStart() {
        return NoteStart.of(search.text());
    }

    /**
     * Whether the note begins with the whole text, not just with the part that the column holds.
     */
    boolean beginsNote(Invite invite) {
        return invite.note().filter(note -> NoteStart.plain(note).startsWith(plain)).isPresent();
    }

    /** Whether any of an invite's texts holds it, in any letter case. */
    boolean isInTexts(Invite invite) {
        return Stream.of(
                        invite.username(),
                        invite.inviter(),
                        invite.source().name(),
                        invite.note(),
                        invite.mail().map(Invite.Mail::address),
                        invite.readableToken())
                .flatMap(Optional::stream)
                .map(NoteStart::plain)
                .anyMatch(text -> text.contains(plain));
    }
}
