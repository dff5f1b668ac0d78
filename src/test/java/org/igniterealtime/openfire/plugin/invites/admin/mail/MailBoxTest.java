// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.admin.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer.Handover;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer.Outcome;
import org.igniterealtime.openfire.plugin.invites.mail.TestLetters;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mailing invites from the console. */
class MailBoxTest {

    private static final String ROMEO = "romeo@example.net";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();
    private final TestLetters letters = console.letters.ready();

    @AfterEach
    void stop() {
        console.close();
    }

    private List<Invite> invites() {
        return console.invites.list(InviteQuery.all(50)).invites();
    }

    private String page() {
        return InvitePage.of(invites().get(0).id());
    }

    /** Presses this button of the list with all ticked. */
    private void ticked(String button) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        invites().forEach(one -> fields.add(Map.entry("tick", one.id())));
        fields.add(Map.entry(button, "now"));
        browser.send(browser.get("invites.jsp"), "ticked", fields);
    }

    private Document shown() {
        return browser.get(page()).page();
    }

    private Answer mail(Map<String, String> fields) {
        return browser.submit(page(), "mail", fields);
    }

    @Test
    void withoutServerOrSenderThereIsAHintAndNoButton() {
        letters.isSet = false;
        browser.submit("invite-create.jsp", "create", Map.of("email", ROMEO));

        assertThat(shown().getElementById("mail").text()).contains("set a mail server");
        assertThat(shown().getElementById("mailTo")).isNull();
        assertThat(browser.get("invite-create.jsp").page().select("[name=mailsNow]")).isEmpty();
        assertThat(browser.get("invites.jsp").page().select("[name=remind]")).isEmpty();
    }

    @Test
    void oneIsMailedAsItIsMade() {
        browser.submit("invite-create.jsp", "create", Map.of("email", ROMEO, "mailsNow", "true"));
        assertThat(shown().getElementById("letters").text()).contains(ROMEO, "Waiting");
        letters.round.run();

        assertThat(letters.handed).hasSize(1);
        assertThat(shown().getElementById("letters").text()).contains("Sent");
    }

    @Test
    void anAddressThatIsNoneIsShownBesideItsField() {
        Answer answer = browser.submit("invite-create.jsp", "create", Map.of("email", "a@b,c@d"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("email").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().getElementById("email-hint").text())
                .contains("This is not a mail address.");
        assertThat(invites()).isEmpty();
    }

    @Test
    void oneIsMailedAgainInAnotherLanguage() {
        browser.submit("invite-create.jsp", "create", Map.of("note", "Romeo"));
        mail(Map.of("mailTo", ROMEO, "mailLanguage", "de"));
        letters.round.run();
        assertThat(shown().select("#mail [name=remind]")).hasSize(1);
        mail(Map.of("mailTo", ROMEO, "mailLanguage", "de", "remind", "now"));
        letters.round.run();

        List<Letter> all = letters.letters.about(invites().get(0));
        assertThat(all.stream().map(Letter::kind))
                .containsExactlyInAnyOrder(Letter.Kind.FIRST, Letter.Kind.REMINDER);
        assertThat(all).allMatch(l -> l.language().getLanguage().equals("de"));
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        browser.submit("invite-create.jsp", "create", Map.of("note", "Romeo"));
        Answer answer = mail(Map.of("mailTo", "<b>@x", "mailLanguage", "en"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.messages("error")).contains("This is not a mail address.");
        assertThat(answer.page().getElementById("mailTo").val()).isEqualTo("<b>@x");
        Answer time = mail(Map.of("mailTo", ROMEO, "mailLanguage", "en", "mailLifetime", "soon"));
        assertThat(time.status()).isEqualTo(422);
        assertThat(letters.letters.about(invites().get(0))).isEmpty();
    }

    @Test
    void theMailServersWordsAreShownAsText() {
        letters.answer = l -> new Handover(Outcome.REFUSED, "550 <script>alert(1)</script>");
        browser.submit("invite-create.jsp", "create", Map.of("email", ROMEO, "mailsNow", "true"));
        letters.round.run();

        assertThat(shown().getElementById("letters").text())
                .contains("Not sent", "550 <script>alert(1)</script>");
    }

    @Test
    void tickedOnesAreMailedAndThoseWhoHaveNotComeAreReminded() {
        browser.submit("invite-create.jsp", "create", Map.of("email", ROMEO));
        browser.submit("invite-create.jsp", "create", Map.of("email", "juliet@example.net"));
        browser.submit("invite-create.jsp", "create", Map.of("note", "nobody"));
        ticked("remind");
        letters.round.run();
        assertThat(letters.handed).as("nobody was mailed before").isEmpty();

        ticked("mail");
        letters.round.run();
        assertThat(letters.handed).hasSize(2);

        ticked("remind");
        letters.round.run();
        assertThat(letters.handed).hasSize(4);
    }

    @Test
    void allWhoHaveNotComeAreRemindedOnceInADay() {
        for (String name : List.of("romeo", "juliet", "tybalt")) {
            browser.submit(
                    "invite-create.jsp",
                    "create",
                    Map.of("email", name + "@example.net", "note", name, "mailsNow", "true"));
            console.clock.advance(Duration.ofSeconds(1));
        }
        letters.round.run();
        browser.submit("invites.jsp", "remindAll", Map.of());
        letters.round.run();
        assertThat(letters.handed).as("a mail of today is no day old").hasSize(3);

        console.clock.advance(Duration.ofDays(1));
        console.invites.withdrawals().revoke(invites().get(0).id(), Source.console("admin"));
        browser.send(browser.get("invites.jsp?search=romeo"), "remindAll", List.of());
        browser.send(browser.get("invites.jsp?search=romeo"), "remindAll", List.of());
        letters.round.run();
        assertThat(letters.handed).hasSize(4);

        browser.submit("invites.jsp", "remindAll", Map.of());
        letters.round.run();
        assertThat(letters.handed.stream().skip(3).map(TestLetters.Handed::to))
                .containsExactly("romeo@example.net", "juliet@example.net");
    }

    @Test
    void manyAreMailedAsTheyAreMade() {
        String rows = "Romeo, romeo@example.net\nJuliet, juliet@example.net\nTybalt";
        Map<String, String> typed = Map.of("rows", rows, "names", "notes");
        Answer preview = browser.submit("invites-create.jsp", "preview", typed);
        assertThat(preview.page().select("[name=mailsNow]")).hasSize(1);
        browser.submit(
                "invites-create.jsp",
                "preview",
                Map.of(
                        "rows",
                        rows,
                        "names",
                        "notes",
                        "create",
                        "now",
                        "mailsNow",
                        "true",
                        "once",
                        preview.page().select("[name=once]").val()));
        letters.round.run();

        assertThat(invites()).hasSize(3);
        assertThat(letters.handed.stream().map(TestLetters.Handed::to))
                .containsExactlyInAnyOrder(ROMEO, "juliet@example.net");
    }

    @Test
    void anAddressIsDeletedOnRequest() {
        browser.submit("invite-create.jsp", "create", Map.of("email", ROMEO, "mailsNow", "true"));
        letters.round.run();
        browser.submit(page(), "forget", Map.of());

        assertThat(shown().html()).doesNotContain(ROMEO);
        assertThat(shown().getElementById("letters").text()).contains("Sent");
    }
}
