// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** Invites as cards to print, cut and hand out, in the language of those who get them. */
public final class CardsPage extends ConsolePage {

    static final String ADDRESS = "cards.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Invites invites;
    private final transient ManyInvites many;
    private final transient People people;
    private final transient Settings settings;
    private final transient InviteLinks links;

    public CardsPage(
            PageParts parts, Invites invites, ManyInvites many, People people, Settings settings) {
        super(parts, ADDRESS, "admin.cards.title", "invites-list");
        this.invites = invites;
        this.many = many;
        this.people = people;
        this.settings = settings;
        this.links = parts.links();
    }

    /** The cards of these. */
    static String of(List<Invite> these) {
        return ADDRESS + "?id=" + String.join("&id=", these.stream().map(Invite::id).toList());
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        FormText asked = visit.parameters();
        String batch = asked.text("batch");
        List<String> ids = asked.all("id").stream().limit(TickedInvites.MOST).toList();
        List<Invite> all = BatchPage.isBatch(batch) ? many.ofBatch(batch) : many.find(ids);
        if (all.isEmpty()) {
            visit.refuse(404, "admin.invite.unknown");
            return;
        }
        Texts words =
                asked.has("lang")
                        ? Texts.in(Locale.forLanguageTag(asked.text("lang")))
                        : visit.texts();
        boolean notes = asked.has("notes");
        Moments moments = new Moments(words.locale(), visit.zone());
        List<CardView> cards =
                all.stream().flatMap(i -> card(i, notes, words, moments).stream()).toList();
        visit.show(
                "cards",
                new CardsView(
                        visit.frame(),
                        batch,
                        ids,
                        words,
                        CardsView.PAPERS.contains(asked.text("paper"))
                                ? asked.text("paper")
                                : CardsView.PAPERS.get(0),
                        notes,
                        cards,
                        all.size() - cards.size()));
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        visit.refuse(400, "admin.error.action");
    }

    /** Empty for an invite that cannot be used, or whose link cannot be shown here. */
    private Optional<CardView> card(Invite invite, boolean note, Texts words, Moments moments) {
        return links.shown(invite, invites.stateOf(invite))
                .map(
                        link ->
                                new CardView(
                                        ListRows.whom(invite)
                                                .or(() -> invite.note().filter(text -> note))
                                                .orElse(""),
                                        heading(invite, words),
                                        new QrCode(link, words.get("page.qr")),
                                        link.replaceFirst("^https?://", ""),
                                        hint(invite, words, moments)));
    }

    private String heading(Invite invite, Texts words) {
        String site = settings.siteName().get();
        return switch (invite.kind()) {
            case RESET -> words.get("page.reset.heading");
            case CONTACT -> words.get("page.contact.heading", inviter(invite));
            case ACCOUNT ->
                    invite.inviter().isPresent()
                            ? words.get("page.account.heading.from", inviter(invite), site)
                            : words.get("page.account.heading", site);
        };
    }

    private String inviter(Invite invite) {
        return people.displayName(invite.inviter().orElse(""));
    }

    private static String hint(Invite invite, Texts words, Moments moments) {
        String end =
                moments.text(invite.expires())
                        .map(moment -> words.get("page.expires") + ": " + moment)
                        .orElse("");
        return invite.usesAllowed() > 1 ? end : words.get("page.personal") + " " + end;
    }
}
