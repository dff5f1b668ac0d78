// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiguresPageTest {

    private static final String PAGE = "figures.jsp";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    /** Two by a key with a name that must be escaped, one by an administrator, which is revoked. */
    private CreatedKey count() {
        CreatedKey shop = console.keys.create("=<Shop>", "admin");
        console.invites.create(NewInvite.account(Source.key(shop.key().id())));
        console.invites.create(NewInvite.account(Source.key(shop.key().id())));
        console.invites
                .withdrawals()
                .revoke(
                        console.invites.create(NewInvite.account(Source.console("admin"))).id(),
                        Source.console("admin"));
        console.advance(Duration.ofMinutes(6));
        console.figures.count();
        return shop;
    }

    private static List<String> cells(Document page, String table, int row) {
        return page.select("#" + table + " tbody tr").get(row).select("td").eachText();
    }

    @Test
    void beforeAnythingIsCountedThePageSaysSo() {
        Document page = browser.get(PAGE).page();

        assertThat(page.text()).contains("Nothing has been counted yet");
        assertThat(page.select("#months tbody tr")).hasSize(13);
        assertThat(page.select("#chart rect[height!=0]")).isEmpty();
        assertThat(page.select("#makers tbody").text()).isEqualTo("none");
    }

    @Test
    void theTablesSayWhatHappenedByMonthWayAndMaker() {
        CreatedKey shop = count();

        Document page = browser.get(PAGE).page();

        assertThat(page.text()).contains("Counted up to Mar 1, 2026, 12:01");
        assertThat(page.select("#months thead th").eachText())
                .containsExactly("Month", "Created", "Used", "Expired", "Revoked");
        assertThat(cells(page, "months", 0)).containsExactly("March 2026", "3", "0", "0", "1");
        assertThat(cells(page, "months", 11)).containsExactly("April 2025", "0", "0", "0", "0");
        assertThat(cells(page, "months", 12)).containsExactly("Total", "3", "0", "0", "1");
        assertThat(cells(page, "sorts", 0)).containsExactly("HTTP API", "2", "0", "0", "0");
        assertThat(cells(page, "sorts", 1)).containsExactly("Admin console", "1", "0", "0", "1");
        assertThat(cells(page, "makers", 0).get(0))
                .isEqualTo("=<Shop> (API key " + shop.key().id() + ")");
        assertThat(cells(page, "makers", 1)).containsExactly("admin (console)", "1", "0", "0", "1");
    }

    @Test
    void aMakerIsSeenAlone() {
        count();
        String address = browser.get(PAGE).page().select("#makers a").get(1).attr("href");

        Document page = browser.get(address).page();

        assertThat(page.getElementById("maker").text()).contains("admin (console)");
        assertThat(cells(page, "months", 0)).containsExactly("March 2026", "1", "0", "0", "1");
        assertThat(page.select("#makers, #sorts")).isEmpty();
        assertThat(page.select("form input[name=maker]").val()).isEqualTo("admin");
        assertThat(browser.get("figures.jsp?months=3&type=nonsense&maker=admin").page().text())
                .contains("HTTP API");
    }

    @Test
    void theChartSaysTheSame() {
        count();

        Document page = browser.get(PAGE + "?months=3").page();

        assertThat(page.select("#chart rect")).hasSize(12);
        assertThat(page.select("#chart rect[height!=0] title").eachText())
                .containsExactly("Mar, Created: 3", "Mar, Revoked: 1");
        int made = height(page, "Mar, Created: 3");
        assertThat(height(page, "Mar, Revoked: 1") * 3).isEqualTo(made);
        assertThat(page.select("#chart text").eachText())
                .containsExactly("0", "2", "4", "Jan", "2026", "Feb", "Mar");
        assertThat(page.select("#key span").eachText())
                .containsExactly("Created", "Used", "Expired", "Revoked");
        assertThat(page.select("script[src], [style*=fill], #invites svg [style]")).isEmpty();
    }

    private static int height(Document page, String title) {
        return Integer.parseInt(
                page.select("#chart rect:has(title:containsOwn(" + title + "))").attr("height"));
    }

    @Test
    void anyNumberOfMonthsThatIsOfferedIsDrawnInAnyLanguage() {
        count();
        for (Locale language : Texts.LANGUAGES) {
            console.locale = language;
            for (int span : FiguresView.SPANS) {
                Document page = browser.get(PAGE + "?months=" + span).page();
                assertThat(page.select("#chart rect")).hasSize(span * 4);
                assertThat(page.select("#months tbody tr")).hasSize(span + 1);
            }
        }
        assertThat(browser.get(PAGE + "?months=7").page().select("#months tbody tr")).hasSize(13);
    }

    @Test
    void theFileHasEachMakerInEachMonthAndNoFormulas() {
        CreatedKey shop = count();

        Answer file = browser.get(PAGE + "?export=csv");

        assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=UTF-8");
        assertThat(file.header("Content-Disposition")).contains("figures.csv");
        assertThat(file.text().lines())
                .containsExactly(
                        "\uFEFFmonth,source,source_id,source_name,made,redeemed,expired,revoked",
                        "2026-03,key," + shop.key().id() + ",'=<Shop>,2,0,0,0",
                        "2026-03,console,admin,admin,1,0,0,1");
    }
}
