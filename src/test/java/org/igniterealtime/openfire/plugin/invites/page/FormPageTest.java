// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.page.form.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form over a real HTTP server: what becomes of what somebody types. */
class FormPageTest {

    private static final String PASSWORD = "rosa elefanten fliegen";

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
    void aFormSentOffMakesTheAccount() throws Exception {
        Invite invite =
                server.invites.create(NewInvite.account(Source.user("romeo")).from("romeo"));

        Document page =
                TypedForm.open(server, invite)
                        .typed(" Juliet ", PASSWORD, PASSWORD)
                        .sendAndFollow();

        assertThat(server.newcomers()).containsExactly(Map.entry("juliet", PASSWORD));
        assertThat(page.select("h1").text()).isEqualTo("Welcome to Montague House");
        assertThat(page.select("#address").text()).isEqualTo("juliet@example.org");
        assertThat(page.text()).contains("romeo is already on your contact list");
        assertThat(page.select(".apps .app")).isNotEmpty();
    }

    @Test
    void theFormTellsPasswordManagersAndScreenReadersWhatIsWhat() throws Exception {
        Document page = Jsoup.parse(server.form("?t=" + server.account().token()).body());

        assertThat(page.select("#username").attr("autocomplete")).isEqualTo("username");
        assertThat(page.select("#username").attr("autocapitalize")).isEqualTo("none");
        assertThat(page.select("input[type=password]").eachAttr("autocomplete"))
                .containsExactly("new-password", "new-password");
        for (String input : List.of("username", "password", "again")) {
            assertThat(page.selectFirst("#" + input).attributes().html())
                    .contains("autocapitalize=\"none\"", "autocorrect=\"off\"")
                    .contains("spellcheck=\"false\"");
        }
        assertThat(page.select(".from").text()).isEqualTo("You are invited to Montague House");
        assertThat(page.select("label").eachAttr("for"))
                .containsExactly("username", "password", "again");
        assertThat(page.select("form").attr("method")).isEqualTo("post");
        assertThat(page.select("[aria-invalid], .error, [role=alert]")).isEmpty();
    }

    @Test
    void aPresetNameIsFixed() throws Exception {
        Invite invite = server.invites.create(NewInvite.account(Source.key("x")).named("juliet"));
        Document page = Jsoup.parse(server.form("?t=" + invite.token()).body());
        assertThat(page.select("#username").attr("value")).isEqualTo("juliet");
        assertThat(page.select("#username").hasAttr("readonly")).isTrue();

        TypedForm.open(server, invite).typed("romeo", PASSWORD, PASSWORD).send();

        assertThat(server.newcomers()).containsOnlyKeys("juliet");
    }

    @Test
    void aResetSetsThePasswordOfItsAccount() throws Exception {
        server.accounts.create("juliet", "x");
        Invite invite = server.invites.create(NewInvite.reset("juliet", Source.console("admin")));
        Document form = Jsoup.parse(server.form("?t=" + invite.token()).body());
        assertThat(form.select("h1").text()).isEqualTo("Choose a new password");
        assertThat(form.select("#username-hint").text()).startsWith("The account");

        Document page =
                TypedForm.open(server, invite).typed("romeo", PASSWORD, PASSWORD).sendAndFollow();

        assertThat(server.newcomers()).containsExactly(Map.entry("juliet", PASSWORD));
        assertThat(page.select("h1").text()).isEqualTo("Your new password is set");
        assertThat(page.select(".app")).isEmpty();
    }

    @Test
    void aResetIsSentFromItsOwnPage() throws Exception {
        server.accounts.create("juliet", "x");
        Invite invite = server.invites.create(NewInvite.reset("juliet", Source.console("admin")));
        HttpResponse<String> landing = server.get("?" + invite.token() + "&lang=de");
        Document page = Jsoup.parse(landing.body());
        assertThat(page.select("form").attr("action"))
                .isEqualTo("invite/register?t=" + invite.token() + "&lang=de");
        assertThat(landing.headers().firstValue("Link")).isPresent();
        assertThat(landing.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("invites-form=");
        assertThat(page.select(".back")).isEmpty();
    }

    @Test
    void aContactInviteWithoutRegistrationHasItsLandingPage() throws Exception {
        Invite invite =
                server.invites.create(NewInvite.contact("romeo", false, Source.user("romeo")));

        HttpResponse<String> answer = server.form("?t=" + invite.token());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("../invite?" + invite.token());
        assertThat(server.post("?t=" + invite.token(), "", "username=x").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', rosa elefanten fliegen, rosa elefanten fliegen, username",
        "a b, rosa elefanten fliegen, rosa elefanten fliegen, username",
        "juliet, short, short, password",
        "juliet, password1234, password1234, password",
        "juliet, my juliet 1594 x, my juliet 1594 x, password",
        "juliet, rosa elefanten fliegen, rosa elefanten, again"
    })
    void whatIsWrongIsSaidBesideItsField(String name, String password, String again, String field)
            throws Exception {
        HttpResponse<String> answer =
                TypedForm.open(server, server.account()).typed(name, password, again).send();

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly(field);
        assertThat(page.select("#" + field).attr("aria-describedby")).contains(field + "-error");
        assertThat(page.select("#" + field + "-error").text()).isNotEmpty();
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly(field);
        assertThat(page.select("[role=alert]").text()).isNotEmpty();
        assertThat(page.select("#username").attr("value")).isEqualTo(name);
        assertThat(server.newcomers()).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws Exception {
        HttpResponse<String> answer =
                TypedForm.open(server, server.account()).typed("a@b", "short", "x").send();

        assertThat(Jsoup.parse(answer.body()).select(".error").eachAttr("id"))
                .containsExactly("username-error", "password-error");
    }

    @Test
    void aTakenNameIsSaidTogetherWithAWeakPasswordAndCounts() throws Exception {
        server.accounts.create("juliet", "x");
        Invite invite = server.account();

        HttpResponse<String> answer =
                TypedForm.open(server, invite).typed("Juliet", "short", "short").send();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".error").eachAttr("id"))
                .containsExactly("username-error", "password-error");
        for (int i = 1; i < PageServer.ALLOWED; i++) {
            assertThat(server.attempts.waitForName(invite, "127.0.0.1")).isEmpty();
            server.attempts.nameTaken(invite, "127.0.0.1");
        }
        assertThat(server.attempts.waitForName(invite, "127.0.0.1")).isPresent();
        assertThat(server.invites.stateOf(invite)).isEqualTo(State.LIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@example.org", " Juliet@Example.ORG "})
    void whoeverTypesTheWholeAddressMeansTheName(String typed) throws Exception {
        TypedForm.open(server, server.account()).typed(typed, PASSWORD, PASSWORD).send();

        assertThat(server.newcomers()).containsOnlyKeys("juliet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@example.com", "@example.org", "juliet@@example.org"})
    void anotherAddressIsNoName(String typed) throws Exception {
        HttpResponse<String> answer =
                TypedForm.open(server, server.account()).typed(typed, PASSWORD, PASSWORD).send();

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void noAnswerEverHoldsThePassword() throws Exception {
        Invite invite = server.account();
        for (String name : new String[] {"a b", "juliet"}) {
            HttpResponse<String> answer =
                    TypedForm.open(server, invite).typed(name, PASSWORD, PASSWORD).send();

            assertThat(answer.body()).doesNotContain(PASSWORD);
            assertThat(answer.headers().map().toString()).doesNotContain(PASSWORD);
        }
        assertThat(new Entry("juliet", PASSWORD, PASSWORD, "g", "t").toString())
                .doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "taken, rosa elefanten fliegen, 409, username",
        "reserved, rosa elefanten fliegen, 409, username",
        "no/name, rosa elefanten fliegen, 400, username",
        "juliet, rosa ele, 400, password",
        "juliet, LONG, 400, password",
        "juliet, password1234, 400, password",
        "juliet, juliet capulet, 400, password"
    })
    void whatTheAttemptCameToIsSaidBesideItsField(
            String name, String typed, int status, String field) throws Exception {
        server.accounts.create("taken", "x");
        server.invites.create(NewInvite.account(Source.key("x")).named("reserved"));
        String password = typed.equals("LONG") ? "rosa elefanten ".repeat(9) : typed;

        HttpResponse<String> answer =
                TypedForm.open(server, server.account()).typed(name, password, password).send();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select(".error").eachAttr("id"))
                .containsExactly(field + "-error");
    }

    @Test
    void whatNobodyCanMendInTheFormHasAPageOfItsOwn() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite).typed("juliet", PASSWORD, PASSWORD);

        server.accounts.answer(Accounts.Outcome.FAILED);
        assertSays(form.send(), 503, "Make your account");
        server.accounts.answer(Accounts.Outcome.READ_ONLY);
        assertSays(form.send(), 403, "No accounts by invite");
        server.accounts.answer(Accounts.Outcome.DONE);
        server.accounts.beforeTheNextName(server.accounts::makeReadOnly);
        assertSays(form.send(), 403, "No accounts by invite");
        assertThat(server.newcomers()).isEmpty();
    }

    @Test
    void aLastUseThatSomebodyTakesInTheSameMomentIsGone() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite).typed("juliet", PASSWORD, PASSWORD);
        server.accounts.beforeTheNextName(
                () -> server.claims.claim(invite, "nurse@example.org", Door.XMPP));

        assertSays(form.send(), 404, "This invite does not work");
    }

    @Test
    void aPasswordThatIsKeptElsewhereCannotBeSet() throws Exception {
        server.accounts.create("juliet", "x");
        server.accounts.keepElsewhere("juliet");
        Invite invite = server.invites.create(NewInvite.reset("juliet", Source.console("admin")));

        assertSays(
                TypedForm.open(server, invite).typed("juliet", PASSWORD, PASSWORD).send(),
                403,
                "No accounts by invite");
    }

    private static void assertSays(HttpResponse<String> answer, int status, String heading) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(heading);
    }

    @Test
    void theChosenAppIsTheNextStep() throws Exception {
        Invite invite = server.account();
        Document form =
                Jsoup.parse(server.form("?t=" + invite.token() + "&app=gajim&lang=de").body());
        assertThat(form.select("form").attr("action"))
                .isEqualTo("?t=" + invite.token() + "&app=gajim&lang=de");

        TypedForm opened = TypedForm.open(server, "?t=" + invite.token() + "&app=gajim");
        Document page = opened.typed("juliet", PASSWORD, PASSWORD).sendAndFollow();

        assertThat(page.select("#next").text()).isEqualTo("Now sign in with Gajim");
        assertThat(page.select(".app h3").eachText()).containsExactly("Gajim");
    }

    @Test
    void theWebChatIsOfferedWhereThereIsOne() throws Exception {
        server.settings.webChatUrl().set("https://chat.example.org/converse/");

        Document page =
                TypedForm.open(server, server.account())
                        .typed("juliet", PASSWORD, PASSWORD)
                        .sendAndFollow();

        assertThat(page.select("a.button").attr("href"))
                .isEqualTo("https://chat.example.org/converse/");
    }

    @Test
    void anInviteThatExpiresWhileSomebodyTypesStillWorks() throws Exception {
        Invite invite =
                server.invites.create(
                        NewInvite.account(Source.key("x")).living(Duration.ofHours(1)));
        TypedForm form = TypedForm.open(server, invite);
        server.clock.advance(Duration.ofMinutes(59));
        TypedForm late = TypedForm.open(server, invite);
        server.clock.advance(Duration.ofMinutes(30));

        assertThat(server.form("?t=" + invite.token()).statusCode()).isEqualTo(404);
        assertThat(form.typed("early", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(404);
        TypedForm forged = late.with("ticket", server.clock.millis() + "." + "0".repeat(64));
        assertThat(forged.typed("forged", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(404);
        assertThat(late.typed("a b", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(400);
        assertThat(late.typed("juliet", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(303);
        assertThat(server.newcomers()).containsOnlyKeys("juliet");
    }

    @Test
    void aUsedInviteHasNoForm() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite);
        form.typed("juliet", PASSWORD, PASSWORD).send();

        TypedForm others = form.withCookie("invites-form=" + "x".repeat(32));
        assertThat(others.typed("romeo", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(404);
        assertThat(server.form("?t=" + invite.token()).statusCode()).isEqualTo(404);
        assertThat(server.newcomers()).containsOnlyKeys("juliet");
    }
}
