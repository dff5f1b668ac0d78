package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;

/** What a search stands for, in the indexes and in the texts of an invite. */
final class InviteSearch {

    private InviteSearch() {}

    /** All that the indexes may know of it. */
    static List<OrderedRows> rows(Search search) {
        String text = search.text();
        String plain = text.toLowerCase(Locale.ROOT);
        String start = NoteStart.of(text);
        List<OrderedRows> rows = new ArrayList<>();
        PresentedToken.in(text)
                .ifPresent(t -> rows.add(OrderedRows.where("i.tokenHash = ?", TokenHash.of(t))));
        if (InviteIds.isId(plain)) {
            rows.add(OrderedRows.where("i.inviteId = ?", plain));
        }
        rows.add(OrderedRows.where("i.username = ?", plain));
        rows.add(OrderedRows.where("i.inviter = ?", plain));
        rows.add(OrderedRows.where("i.email = ?", plain));
        rows.add(
                OrderedRows.where(
                        "i.noteStart >= ? AND i.noteStart < ?", start, NoteStart.after(start)));
        rows.add(OrderedRows.by(Source.user(plain)));
        rows.add(OrderedRows.by(Source.console(plain)));
        Stream.concat(Stream.of(text), search.keys().stream())
                .distinct()
                .forEach(key -> rows.add(OrderedRows.by(Source.key(key))));
        search.redeemers().forEach(address -> rows.add(OrderedRows.redeemedBy(address)));
        return rows;
    }

    /** Whether any of an invite's texts holds it, in any letter case. */
    static boolean isIn(Search search, Invite invite) {
        String plain = search.text().toLowerCase(Locale.ROOT);
        return Stream.of(
                        invite.username(),
                        invite.inviter(),
                        invite.source().name(),
                        invite.note(),
                        invite.mail().map(Invite.Mail::address),
                        invite.readableToken())
                .flatMap(Optional::stream)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(plain));
    }
}
