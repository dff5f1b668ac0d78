// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invitation.Invitation;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Writes letters, in the words of the page that their link leads to. Each value that somebody else
 * has chosen is one line: what would begin another, or turn the text around, is taken out.
 */
final class LetterWords {

    /** Beginnings of lines, other control characters, and what changes the direction of a text. */
    private static final String UNPRINTED = "[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e]+";

    private final InviteLinks links;
    private final Settings settings;
    private final People people;
    private final Templates templates;

    LetterWords(InviteLinks links, Settings settings, People people, Templates templates) {
        this.links = links;
        this.settings = settings;
        this.people = people;
        this.templates = templates;
    }

    /**
     * The whole letter, as it is handed in.
     *
     * @param token of whoever it is not for
     */
    MimeText write(Letter letter, Invite invite, String token, long now) {
        Texts texts = Texts.in(letter.language());
        LetterView view = view(letter, invite, token, texts);
        String from = settings.mailFrom().get();
        return new MimeText(
                letter.id() + from.substring(from.indexOf('@')),
                now,
                site(),
                from,
                letter.address().orElseThrow(),
                view.subject(),
                letter.language(),
                plain(view, texts),
                new String(templates.fill("mail/letter.jte", texts, view), StandardCharsets.UTF_8));
    }

    private LetterView view(Letter letter, Invite invite, String token, Texts texts) {
        Invitation invitation =
                new Invitation(
                        invite,
                        line(invite.inviter().map(people::displayName).orElse("")),
                        site(),
                        invite.allowsRegistration(),
                        texts);
        String heading = invitation.heading();
        return new LetterView(
                invite.kind() == Kind.RESET ? heading + " - " + texts.apart(site()) : heading,
                letter.kind() == Letter.Kind.REMINDER ? texts.get("letter.reminder") : "",
                invite.greeting().stream().flatMap(String::lines).map(LetterWords::line).toList(),
                invitation.lead(),
                links.landingUrl(invite),
                facts(invite, texts),
                links.landingPage() + "/" + Objections.PATH + "?t=" + token,
                site());
    }

    private static List<String> facts(Invite invite, Texts texts) {
        List<String> facts = new ArrayList<>();
        invite.shownAs()
                .map(name -> texts.get("page.organisation") + ": " + texts.apart(line(name)))
                .ifPresent(facts::add);
        invite.expires()
                .ifPresent(end -> facts.add(texts.get("page.expires") + ": " + texts.moment(end)));
        if (invite.usesAllowed() == 1) {
            boolean resets = invite.kind() == Kind.RESET;
            facts.add(texts.get(resets ? "page.reset.personal" : "page.personal"));
        }
        return facts;
    }

    private String plain(LetterView view, Texts texts) {
        List<String> parts =
                Stream.of(
                                Stream.of(view.reminder()),
                                view.greeting().stream()
                                        .limit(1)
                                        .map(
                                                any ->
                                                        texts.get("page.greeting")
                                                                + ":\n"
                                                                + String.join(
                                                                        "\n", view.greeting())),
                                Stream.of(view.lead(), view.link()),
                                view.facts().stream(),
                                Stream.of(texts.get("letter.notForMe") + "\n" + view.objection()),
                                Stream.of("-- \n" + view.site()))
                        .flatMap(part -> part)
                        .filter(part -> !part.isEmpty())
                        .toList();
        return String.join("\n\n", parts) + "\n";
    }

    private String site() {
        return line(settings.siteName().get());
    }

    private static String line(String text) {
        return text.replaceAll(UNPRINTED, " ").strip();
    }
}
