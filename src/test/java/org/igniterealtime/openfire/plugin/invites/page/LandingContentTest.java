// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the landing page, in which language. */
class LandingContentTest {

    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void thePageHoldsButtonCodeLinkAndExpiry() throws Exception {
        Invite invite = server.account();

        Document page = server.page("?" + invite.token());

        String url = PageServer.BASE_URL + "/invite?" + invite.token();
        assertThat(page.selectFirst("a.button").attr("href"))
                .isEqualTo("xmpp:example.org?register;preauth=" + invite.token());
        assertThat(page.selectFirst("#link").attr("value")).isEqualTo(url);
        assertThat(page.select("svg.qr > title").text()).contains("QR code");
        assertThat(Instant.parse(page.selectFirst("time").attr("datetime")).toEpochMilli())
                .isEqualTo(invite.expires().getAsLong());
        assertThat(page.selectFirst("#copy").hasAttr("hidden")).isTrue();
        assertThat(page.select("header, main, footer, nav[aria-label]")).hasSize(4);
        assertThat(page.text()).contains("one person");
    }

    @Test
    void anAccountInviteSaysWhoInvitesWhere() throws Exception {
        Invite invite =
                server.invites.create(NewInvite.account(Source.user("romeo")).from("romeo"));

        Document page = server.page("?" + invite.token());

        assertThat(page.title()).isEqualTo("romeo invites you to Montague House");
        assertThat(page.select("h1").text()).isEqualTo("romeo invites you to Montague House");
        assertThat(page.select(".facts").text()).contains("romeo@example.org");
    }

    @Test
    void anOrganisationIsToldOfButLooksLikeNoPerson() throws Exception {
        Invite invite =
                server.invites.create(
                        NewInvite.account(Source.console("admin")).shownAs("Choir <b>& more</b>"));

        Document landing = server.page("?" + invite.token());
        Document form = server.page("/register?t=" + invite.token());
        Document welcome =
                TypedForm.open(server, invite)
                        .typed("juliet", "rosa elefanten", "rosa elefanten")
                        .sendAndFollow();

        Document other = server.page("/register?t=" + server.account().token());
        for (Document page : List.of(landing, form, welcome)) {
            assertThat(page.select(".organisation").text())
                    .isEqualTo("On behalf of Choir <b>& more</b>");
            assertThat(page.select(".organisation a, .facts .organisation")).isEmpty();
            assertThat(page.select("h1, .from, .lead, .facts").text()).doesNotContain("Choir");
        }
        assertThat(landing.title()).isEqualTo("You are invited to Montague House");
        assertThat(other.select(".organisation")).isEmpty();
    }

    @Test
    void aGreetingIsQuotedAsTextAndLeadsNowhere() throws Exception {
        Invite invite =
                server.invites.create(
                        NewInvite.account(Source.console("admin"))
                                .greeting("Hi <b>you</b> &\nsee you on Monday"));

        Document landing = server.page("?" + invite.token());

        assertThat(landing.select(".greeting blockquote").first().wholeText())
                .isEqualTo("Hi <b>you</b> &\nsee you on Monday");
        assertThat(landing.select(".greeting figcaption").text())
                .isEqualTo("The words of whoever invites you");
        assertThat(landing.select(".greeting a, .greeting b")).isEmpty();
        assertThat(landing.title()).isEqualTo("You are invited to Montague House");
        assertThat(landing.head().outerHtml()).doesNotContain("Monday");
        assertThat(server.page("?" + server.account().token()).select(".greeting")).isEmpty();
    }

    @Test
    void anInviteWithAPresetNameSaysWhichAddressItWillBe() throws Exception {
        Invite invite = server.invites.create(NewInvite.account(Source.key("x")).named("juliet"));

        HttpResponse<String> answer = server.get("?" + invite.token());

        assertThat(answer.headers().firstValue("Link").orElseThrow())
                .startsWith("<xmpp:juliet@example.org?register;preauth=");
        assertThat(Jsoup.parse(answer.body()).select(".facts").text())
                .contains("juliet@example.org");
        assertThat(answer.body()).contains("All it needs is a password");
    }

    @ParameterizedTest
    @CsvSource({"false, '', of your own", "true, ;ibr=y, you can make one on Montague House"})
    void aContactInviteSaysWhetherAnAccountIsNeeded(
            boolean mayRegister, String ending, String expected) throws Exception {
        Invite invite =
                server.invites.create(
                        NewInvite.contact("romeo", mayRegister, Source.user("romeo")));

        HttpResponse<String> answer = server.get("?" + invite.token());

        assertThat(answer.headers().allValues("Link"))
                .containsExactly(
                        "<xmpp:romeo@example.org?roster;preauth="
                                + invite.token()
                                + ending
                                + ">; rel=\"alternate\"");
        assertThat(answer.body()).contains(expected).contains("romeo would like to chat with you");
        assertThat(Jsoup.parse(answer.body()).select(".apps .app")).isNotEmpty();
    }

    @Test
    void aResetSaysWhoseNewPasswordItIs() throws Exception {
        server.accounts.create("juliet", "x");
        Invite invite = server.invites.create(NewInvite.reset("juliet", Source.console("admin")));

        Document page = server.page("?" + invite.token());

        assertThat(page.select("h1").text()).isEqualTo("Choose a new password");
        assertThat(page.select(".facts").text()).contains("juliet@example.org");
        assertThat(page.select("form input[type=password]")).hasSize(2);
        assertThat(page.select("a[href^='xmpp:'], .install, .shelf")).isEmpty();
        assertThat(page.text())
                .contains("If you did not ask for this, ignore it", "This link is for you alone")
                .doesNotContain("nvite");
    }

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (Linux; Android 14)', xmpp:, Chat apps for Android, Conversations",
        "'Mozilla/5.0 (Windows NT 10.0)', invite/register, Chat apps for Windows, Gajim",
        "'', xmpp:, Chat apps, Conversations"
    })
    void theBestWayForThePlatformComesFirst(String agent, String first, String heading, String app)
            throws Exception {
        Document page = server.page("?" + server.account().token(), "User-Agent", agent);

        assertThat(page.select("a.button").attr("href")).startsWith(first);
        assertThat(page.select("a.button")).hasSize(2);
        assertThat(page.select("#apps").text()).isEqualTo(heading);
        assertThat(page.select(".shelf > .apps h3").first().text()).isEqualTo(app);
        assertThat(page.select(".shelf").text()).contains("Conversations", "Monal", "Gajim");
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Linux; Android 14), Conversations, Get it from Google Play, hands the invite",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17), Monal, Get it from App Store, Then come back"
    })
    void onAPhoneOneAppIsRecommendedWithItsStores(String agent, String app, String get, String then)
            throws Exception {
        String token = server.account().token();
        Document page = server.page("?" + token, "User-Agent", agent);

        assertThat(page.select(".install h2").text()).isEqualTo(app);
        assertThat(page.select(".get a").first().ownText()).isEqualTo(get);
        assertThat(page.select(".install .hint").first().text()).contains(then);
        assertThat(page.text()).doesNotContain("Nothing happens?");
        assertThat(page.text().contains("If Safari shows an error"))
                .isEqualTo(agent.contains("iPhone"));
        assertThat(page.select(".install a").eachAttr("href").subList(2, 4))
                .containsExactly(
                        "xmpp:example.org?register;preauth=" + token, "invite/register?t=" + token);
    }

    @Test
    void theRecommendedAppIsTheAdministratorsFirst() throws Exception {
        server.settings.apps().set("{\"order\": [\"gajim\", \"cheogram\"]}");

        Document page =
                server.page("?" + server.account().token(), "User-Agent", "(Linux; Android 14)");

        assertThat(page.select(".install h2").text()).isEqualTo("Cheogram");
    }

    @Test
    void whoeverNeedsAnAccountElsewhereIsToldOfNoForm() throws Exception {
        Invite invite =
                server.invites.create(NewInvite.contact("romeo", false, Source.user("romeo")));

        Document page = server.page("?" + invite.token(), "User-Agent", "(Linux; Android 14)");

        assertThat(page.select(".install, a[href*=register\\?t]")).isEmpty();
        assertThat(page.select("a.button").attr("href")).startsWith("xmpp:romeo@");
    }

    @Test
    void peopleAreCalledAsTheyWantToBeCalled() throws Exception {
        server.names.people.call("romeo", "Romeo <b>");
        Invite account =
                server.invites.create(NewInvite.account(Source.user("romeo")).from("romeo"));
        Invite contact =
                server.invites.create(NewInvite.contact("romeo", true, Source.user("romeo")));

        Document page = server.page("?" + account.token());
        String title = "Romeo <b> invites you to Montague House";
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.select("meta[property='og:title']").attr("content")).isEqualTo(title);
        assertThat(page.select(".facts").text()).contains("Romeo <b> romeo@example.org");
        assertThat(server.page("?" + contact.token()).select("h1").text())
                .isEqualTo("Romeo <b> would like to chat with you");
        assertThat(Jsoup.parse(server.form("?t=" + account.token()).body()).select(".from").text())
                .isEqualTo(title);
    }

    @Test
    void aNameThatRunsTheOtherWayIsSetApart() throws Exception {
        server.names.people.call("romeo", "رومئو");
        Invite invite =
                server.invites.create(NewInvite.account(Source.user("romeo")).from("romeo"));

        assertThat(server.page("?" + invite.token()).select("h1").text())
                .isEqualTo("\u2068رومئو\u2069 invites you to Montague House");
    }

    @Test
    void anAppsStoreGetsTheInviteOrTheAppTheForm() throws Exception {
        Invite invite = server.account();
        Document page = server.page("?" + invite.token() + "&lang=en");

        assertThat(page.select("a.pill[href*=eu.siacs][href*=play]").attr("href"))
                .endsWith("&referrer=xmpp%3Aexample.org%3Fregister%3Bpreauth%3D" + invite.token());
        assertThat(page.select("a.pill.strong[href*=gajim]").attr("href"))
                .isEqualTo("invite/register?t=" + invite.token() + "&lang=en&app=gajim");
    }

    @Test
    void aBrokenListOfAppsDoesNotBreakThePage() throws Exception {
        server.settings.apps().set("[{\"id\": 1}]");

        assertThat(server.page("?" + server.account().token()).select(".app")).isNotEmpty();

        server.settings.apps().set("{\"order\": [\"dino\"], \"hidden\": [\"gajim\"]}");
        assertThat(server.page("?" + server.account().token()).select(".app h3").eachText())
                .startsWith("Dino")
                .doesNotContain("Gajim");
    }

    @Test
    void anInviteForManyIsNotCalledPersonal() throws Exception {
        Invite invite = server.invites.create(NewInvite.account(Source.key("x")).uses(20));

        assertThat(server.page("?" + invite.token()).text()).doesNotContain("one person");
    }

    @Test
    void hostileNamesAreEscaped() throws Exception {
        server.settings.siteName().set("<b onclick=x>\"&'{0}");
        server.accounts.create("<img src=x>", "x");
        Invite invite =
                server.invites.create(NewInvite.contact("<img src=x>", true, Source.user("x")));

        HttpResponse<String> answer = server.get("?" + invite.token());

        assertThat(answer.headers().allValues("Link"))
                .containsExactly(
                        "<xmpp:%3Cimg%20src%3Dx%3E@example.org?roster;preauth="
                                + invite.token()
                                + ";ibr=y>; rel=\"alternate\"");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("img, b, [onclick]")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select(".site").text()).endsWith("<b onclick=x>\"&'{0}");
        assertThat(page.select("h1").text()).contains("<img src=x>");
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, ltr",
        "'de-AT,de;q=0.9,en;q=0.8', de, ltr",
        "'pt-PT', pt-BR, ltr",
        "'zh-TW,zh;q=0.5', en, ltr",
        "'zh-Hant-HK,zh;q=0.9,de;q=0.8', de, ltr",
        "'zh-HK,zh-CN;q=0.5', zh-CN, ltr",
        "'zh-Hans-TW', zh-CN, ltr",
        "'zh', zh-CN, ltr",
        "'sv, fa;q=0.7, en;q=0.3', fa-IR, rtl",
        "'xx', en, ltr",
        "';;q=!', en, ltr"
    })
    void theBrowserSaysInWhichLanguageToWrite(String accepted, String language, String direction)
            throws Exception {
        String token = server.account().token();

        Document live = server.page("?" + token, "Accept-Language", accepted);
        Document dead = server.page("?", "Accept-Language", accepted);

        for (Document page : List.of(live, dead)) {
            Element html = page.selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(language);
            assertThat(html.attr("dir")).isEqualTo(direction);
        }
    }

    @Test
    void theTimeOfExpiryNamesItsZone() throws Exception {
        Document page = server.page("?" + server.account().token(), "Accept-Language", "en");

        assertThat(page.selectFirst("time").text()).matches(".* \\(GMT([+-][\\d:]+)?\\)");
    }

    @Test
    void theMenuOfLanguagesLeadsToThePageInEachOfThem() throws Exception {
        String token = server.account().token();
        Document page = server.page("?" + token, "Accept-Language", "de");

        assertThat(page.select(".menu a").eachAttr("hreflang"))
                .containsExactly("en", "de", "es", "fr", "nl", "pt-BR", "ru-RU", "zh-CN", "fa-IR");
        assertThat(page.select(".menu a[aria-current=true]").text()).isEqualTo("Deutsch");
        for (Element link : page.select(".menu a")) {
            Document other = server.page(link.attr("href"), "Accept-Language", "de");
            assertThat(other.selectFirst("html").attr("lang")).isEqualTo(link.attr("hreflang"));
            assertThat(other.selectFirst(".button").attr("href")).startsWith("xmpp:");
        }
    }

    @Test
    void theMenuOfADeadInviteGivesNothingOfTheQueryBack() throws Exception {
        Document page = server.page("?somethingThatIsNoToken&lang=es");

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(page.select(".menu a").eachAttr("href")).contains("?gone&lang=de");
        assertThat(page.html()).doesNotContain("somethingThatIsNoToken");
        assertThat(server.page("?gone&lang=de").selectFirst("h1").text())
                .isEqualTo("Diese Einladung gilt nicht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?lang=en", "?lang=", "/"})
    void whoeverHasNoInviteReadsHowToGetOne(String query) throws Exception {
        HttpResponse<String> answer = server.get(query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Link")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Accounts by invite");
        assertThat(page.select("main").text()).contains("Ask somebody", "Montague House");
        assertThat(page.select(".menu a").eachAttr("href")).contains("?lang=de");
        server.assertNothingWasWrong();
    }

    @Test
    void whereAccountsCannotBeMadeNobodyIsToldToAskForAnInvite() throws Exception {
        server.accounts.makeReadOnly();

        HttpResponse<String> answer = server.get("");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("No accounts by invite");
    }
}
