// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardsPageTest {

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void eightCardsAreOnASheetWithNameCodeAddressAndTwoSentences() {
        List<Invite> made =
                console.invites.createAll(
                        IntStream.range(0, 17).mapToObj(i -> wanted().named("pupil" + i)).toList());
        String batch = made.get(0).batch().orElseThrow();

        Document page = browser.get("cards.jsp?batch=" + batch + "&lang=de").page();

        assertThat(page.select("#cards .sheet").stream().map(s -> s.select(".card").size()))
                .containsExactly(8, 8, 1);
        assertThat(page.select("#cards .name").eachText())
                .startsWith("pupil0", "pupil1")
                .hasSize(17);
        assertThat(page.select("#cards .address").first().text())
                .isEqualTo("host.example.org:7443/invite?" + made.get(0).token());
        assertThat(page.select("#cards svg.qr path")).hasSize(2 * 17);
        assertThat(page.select("#cards").attr("lang")).isEqualTo("de");
        assertThat(page.select("#cards .card").first().text())
                .contains("Scanne den Code", "Diese Einladung gilt für eine Person.", "08.03.2026");
        assertThat(page.select("label[for=lang]").text()).isEqualTo("Language:");
        assertThat(page.select("style").html()).contains("size: A4");
    }

    @Test
    void onlyWhatCanBeUsedHasACardAndNotesAreThereWhenAskedForOnly() {
        Invite noted = console.invites.create(wanted().noted("trouble in class 5"));
        Invite many = console.invites.create(wanted().uses(30));
        Invite revoked = console.invites.create(wanted().named("romeo"));
        console.invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        String cards = CardsPage.of(List.of(noted, many, revoked));

        Document page = browser.get(cards).page();
        assertThat(page.select("#cards .card")).hasSize(2);
        assertThat(page.getElementById("left").text()).endsWith("shown here: 1.");
        assertThat(page.text()).doesNotContain("trouble", "romeo");
        assertThat(page.select("#cards .card:contains(one person)")).hasSize(1);

        Document other = browser.get(cards + "&notes=true&paper=letter&lang=fa").page();
        assertThat(other.select("#cards .name").text()).isEqualTo("trouble in class 5");
        assertThat(other.select("#cards").attr("dir")).isEqualTo("rtl");
        assertThat(other.select("style").html()).contains("size: letter");
        assertThat(other.select("input[name=id]")).hasSize(3);
    }

    @Test
    void cardsOfNothingAreRefusedAndNonsenseGivesTheUsualSheet() {
        assertThat(browser.get("cards.jsp").status()).isEqualTo(404);
        assertThat(browser.get("cards.jsp?id=x&batch=%00").status()).isEqualTo(404);
        Invite invite = console.invites.create(wanted());

        Document page =
                browser.get("cards.jsp?id=" + invite.id() + "&paper=%7D%3C&lang=%3C%22").page();

        assertThat(page.select("style").html()).contains("size: A4");
        assertThat(page.select("#cards").attr("lang")).isEqualTo("en");
    }

    @Test
    void tickedInvitesLeadToTheirCards() {
        Invite one = console.invites.create(wanted());
        console.invites.create(wanted());
        var fields = List.of(Map.entry("print", "x"), Map.entry("tick", one.id()));

        assertThat(browser.send(browser.get("invites.jsp"), "ticked", fields).header("Location"))
                .isEqualTo("cards.jsp?id=" + one.id());
    }

    private static NewInvite wanted() {
        return NewInvite.account(Source.console("admin"));
    }
}
