// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.admin.console.CsrfToken;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeysPageTest {

    private static final String PAGE = "api-keys.jsp";
    private static final String HOSTILE = "\"><script>alert(1)</script>'&amp;";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void aNewKeyIsShownInFullOnce() {
        Answer made = browser.submit(PAGE, "create", Map.of("name", "My test key"));

        assertThat(made.status()).isEqualTo(303);
        assertThat(made.header("Location")).isEqualTo(PAGE);
        Document shown = browser.get(made.header("Location")).page();
        Element field = shown.getElementById("new-key");
        assertThat(field.hasAttr("readonly")).isTrue();
        String key = field.val();
        assertThat(key).matches("[A-Za-z][A-Za-z0-9]{7}/ofinv_[A-Za-z0-9]{32}");
        assertThat(shown.getElementById("curl").val())
                .isEqualTo(
                        "curl -i -H 'Authorization: Bearer "
                                + key
                                + "' 'https://host.example.org:7443/invites_api'");
        assertThat(console.keys.check(key).flatMap(ApiKey::name)).contains("My test key");

        String secret = key.substring(key.indexOf('/') + 1);
        assertThat(browser.get(PAGE).response().body()).doesNotContain(secret);
        assertThat(console.audit.toString()).doesNotContain(secret);
    }

    @Test
    void aGlanceAtTheHeadersDoesNotUseTheNewKeyUp() {
        browser.submit(PAGE, "create", Map.of("name", "glanced at"));

        browser.request("HEAD", PAGE);

        assertThat(browser.get(PAGE).page().getElementById("new-key")).isNotNull();
    }

    @Test
    void aNewKeyIsForTheSessionThatMadeItOnly() {
        browser.submit(PAGE, "create", Map.of("name", "mine"));

        assertThat(console.browser().get(PAGE).page().getElementById("new-key")).isNull();
    }

    @Test
    void theCommandIsSafeToPasteWhateverTheAddress() {
        console.settings.baseUrl().set("https://chat.example.org/it's");

        Answer shown = browser.submitAndFollow(PAGE, "create", Map.of("name", "test"));

        assertThat(shown.page().getElementById("curl").val())
                .endsWith(" 'https://chat.example.org/it'\\''s/invites_api'");
    }

    @Test
    void theListHasEverythingButTheSecret() {
        console.keys.create("Bot for the café 🎵", "juliet");
        ApiKey used = console.keys.create("", "romeo").key();
        console.keys.used(used);

        Document page = browser.get(PAGE).page();

        assertThat(page.title()).isEqualTo("API Keys");
        assertThat(page.text()).contains("Total Keys: 2");
        assertThat(page.select("tbody tr:contains(juliet)").text())
                .contains("Bot for the café 🎵", "Mar 1, 2026", "Never", "Active");
        assertThat(page.select("tbody tr:contains(romeo)").text())
                .contains(used.id(), "Mar 1, 2026", "1 Active")
                .doesNotContain("Never");
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(browser.get(PAGE).page().text()).contains("No keys.");
    }

    @Test
    void creatingLeavesAnEventWithTheNameButNotTheSecret() {
        browser.submit(PAGE, "create", Map.of("name", "My test key"));

        String id = console.keys.list().get(0).id();
        assertThat(console.audit)
                .containsExactly(
                        new TestConsole.Deed(
                                "admin", "created the invites API key " + id, "name: My test key"));
    }

    @Test
    void aNameMayHave255CharactersOfAnyScriptAndNotOneMore() {
        String longest = "🎵".repeat(255);

        assertThat(browser.submit(PAGE, "create", Map.of("name", longest)).status()).isEqualTo(303);
        assertThat(console.keys.list().get(0).name()).contains(longest);

        Answer refused = browser.submit(PAGE, "create", Map.of("name", longest + "é"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[name=name]").val()).isEqualTo(longest + "é");
        assertThat(refused.page().select(".jive-error-text").text()).contains("at most 255");
        assertThat(console.keys.list()).hasSize(1);
    }

    @Test
    void aNameIsAlwaysTextAndNeverMarkup() {
        browser.submit(PAGE, "create", Map.of("name", HOSTILE));

        Document list = browser.get(PAGE).page();
        assertThat(list.select(".jive-table script")).isEmpty();
        assertThat(list.select(".jive-table").text()).contains(HOSTILE);

        String id = console.keys.list().get(0).id();
        Document asked = browser.get(PAGE + "?revoke=" + id).page();
        assertThat(asked.select("p script")).isEmpty();
        assertThat(asked.text()).contains(HOSTILE);

        Answer refused = browser.submit(PAGE, "create", Map.of("name", HOSTILE.repeat(20)));
        assertThat(refused.page().select("input[name=name]").val()).isEqualTo(HOSTILE.repeat(20));
        assertThat(refused.page().select("form script")).isEmpty();
    }

    @Test
    void controlCharactersAreNoPartOfAName() {
        browser.submit(PAGE, "create", Map.of("name", " two\r\nlines\0 "));

        assertThat(console.keys.list().get(0).name()).contains("two lines");
    }

    @Test
    void revokingAsksFirstAndWorksWithoutScript() {
        ApiKey key = console.keys.create("My test key", "admin").key();

        Document list = browser.get(PAGE).page();
        String ask = list.select("tbody a[title]").attr("href");
        Document asked = browser.get(ask).page();
        assertThat(asked.text()).contains("My test key", key.id());
        assertThat(console.keys.list().get(0).isRevoked()).isFalse();

        Answer done = browser.submitAndFollow(ask, "revoke", Map.of());

        assertThat(console.keys.list().get(0).isRevoked()).isTrue();
        assertThat(done.messages("success")).isEqualTo("The key " + key.id() + " was revoked.");
        assertThat(done.page().select("tbody tr").text()).contains("Revoked Mar 1, 2026");
        assertThat(done.page().select("tbody a")).isEmpty();
        assertThat(console.audit)
                .containsExactly(
                        new TestConsole.Deed(
                                "admin",
                                "revoked the invites API key " + key.id(),
                                "name: My test key"));
    }

    @Test
    void aLeakedKeyIsRevokedWithItsOpenInvitesInOneStep() {
        ApiKey key = console.keys.create("leaked", "admin").key();
        Invite invite = console.invites.create(NewInvite.account(Source.key(key.id())));
        Invite another = console.invites.create(NewInvite.account(Source.console("admin")));

        Answer done = browser.submitAndFollow(PAGE + "?revoke=" + key.id(), "revokeAll", Map.of());

        assertThat(done.messages("success"))
                .isEqualTo("The key " + key.id() + " and its open invites were revoked: 1.");
        assertThat(console.keys.list().get(0).isRevoked()).isTrue();
        assertThat(console.invites.findLive(invite.token())).isEmpty();
        assertThat(console.invites.findLive(another.token())).isPresent();
        assertThat(console.audit.stream().map(TestConsole.Deed::summary))
                .containsExactly(
                        "revoked the invites API key " + key.id(),
                        "revoked all invites of API key " + key.id() + ": 1");
    }

    @Test
    void aNameIsAskedFor() {
        Answer refused = browser.submit(PAGE, "create", Map.of("name", " "));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".jive-error-text").text()).contains("what the key is");
        assertThat(console.keys.list()).isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceMakesOneKey() {
        Map<String, String> fields = browser.form(PAGE, "create");
        fields.put("name", "impatient");

        assertThat(browser.post(PAGE, fields).status()).isEqualTo(303);
        assertThat(browser.post(PAGE, fields).status()).isEqualTo(303);

        assertThat(console.keys.list()).hasSize(1);
        String shown = browser.get(PAGE).page().getElementById("new-key").val();
        assertThat(console.keys.check(shown)).isPresent();
        browser.submit(PAGE, "create", Map.of("name", "another"));
        assertThat(console.keys.list()).hasSize(2);
    }

    @Test
    void aNewKeyIsProposedWithBoundsAndAnEnd() {
        browser.submit(PAGE, "create", Map.of("name", "as proposed"));

        ApiKey key = console.keys.list().get(0);
        assertThat(key.limits()).isEqualTo(KeyLimits.CAREFUL.perDay(100));
        assertThat(key.scopes()).containsExactly(Scope.INVITES_CREATE);
        assertThat(key.expires()).hasValue(Instant.parse("2027-03-02T00:00:00Z").toEpochMilli());
        assertThat(browser.get(PAGE).page().select(".jive-table tbody").text())
                .contains("invites:create", "100 of 100");
    }

    @Test
    void aKeyHasTheRightsAndLimitsThatWereTyped() {
        console.names.people.addGroup("Customers");

        browser.submit(
                PAGE,
                "create",
                Map.of(
                        "name", "shop",
                        "scope", "invites:read",
                        "perDay", "10",
                        "uses", "5",
                        "lifetime", "3",
                        "unit", "days",
                        "group", "Customers",
                        "namesInviter", "true",
                        "expires", "2026-12-31"));

        ApiKey key = console.keys.list().get(0);
        assertThat(key.scopes()).containsExactly(Scope.INVITES_READ);
        assertThat(key.limits())
                .isEqualTo(
                        KeyLimits.CAREFUL
                                .perDay(10)
                                .each(5, Optional.of(Duration.ofDays(3)))
                                .joining(Set.of("Customers"))
                                .namingInviters(true));
        assertThat(key.expires()).hasValue(Instant.parse("2027-01-01T00:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "perDay,0",
        "perDay,ten",
        "perDay,1000001",
        "uses,0",
        "uses,''",
        "lifetime,-1",
        "lifetime,6000",
        "expires,2026-02-28",
        "expires,tomorrow"
    })
    void whatIsOutOfRangeIsSaidBesideItsField(String field, String value) {
        Answer refused = browser.submit(PAGE, "create", Map.of("name", "x", field, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().getElementById(field).attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.page().getElementById(field).val()).isEqualTo(value);
        assertThat(console.keys.list()).isEmpty();
    }

    @Test
    void aNewSecretIsShownOnceAndTheOldOneWorksForTheOverlap() {
        CreatedKey old = console.keys.create("test", "admin");
        String ask = PAGE + "?rotate=" + old.key().id();

        Answer shown =
                browser.submitAndFollow(ask, "rotate", Map.of("overlap", "2", "unit", "hours"));

        String renewed = shown.page().getElementById("new-key").val();
        assertThat(renewed).startsWith(old.key().id() + "/").isNotEqualTo(old.presented());
        assertThat(console.keys.check(renewed)).isPresent();
        assertThat(console.keys.check(old.presented())).isPresent();
        assertThat(console.audit.get(0).summary())
                .isEqualTo("gave the invites API key " + old.key().id() + " a new secret");

        browser.submit(ask, "rotate", Map.of("overlap", "0"));
        assertThat(console.keys.check(renewed)).isEmpty();
        assertThat(browser.submit(ask, "rotate", Map.of("overlap", "31")).status()).isEqualTo(422);
        assertThat(browser.get(PAGE + "?rotate=unknown1").status()).isEqualTo(303);
    }

    @Test
    void revokingNeedsAPost() {
        ApiKey key = console.keys.create("", "admin").key();
        String token = browser.form(PAGE, "create").get(CsrfToken.FIELD);

        browser.get(PAGE + "?action=revoke&id=" + key.id() + "&invitesToken=" + token);

        assertThat(console.keys.list().get(0).isRevoked()).isFalse();
    }

    @Test
    void whatIsNoKeyOrIsRevokedCannotBeRevoked() {
        ApiKey key = console.keys.create("", "admin").key();
        console.keys.revoke(key.id());

        for (String id : new String[] {key.id(), "nonesuch", HOSTILE, ""}) {
            Map<String, String> fields = browser.form(PAGE, "create");
            fields.put("action", "revoke");
            fields.put("id", id);
            Answer answer = browser.post(PAGE, fields);

            assertThat(answer.status()).isEqualTo(303);
            assertThat(browser.get(PAGE).messages("error")).contains("There is no such key");
        }
        assertThat(browser.get(PAGE + "?revoke=" + key.id()).status()).isEqualTo(303);
        assertThat(console.audit).isEmpty();
    }
}
