package org.igniterealtime.openfire.plugin.invites.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppsTest {

    private final AtomicReference<String> chosen = new AtomicReference<>("");
    private final Apps apps = new Apps(chosen::get);

    @Test
    void theListInTheJarIsGoodAndServesEveryPlatform() {
        assertThat(apps.problem(apps.shipped())).isEmpty();
        assertThat(apps.all()).extracting(App::id).contains("conversations", "monal", "gajim");
        for (Platform platform : Platform.values()) {
            assertThat(apps.all()).anyMatch(app -> app.runsOn(platform));
        }
        for (App app : apps.all()) {
            assertThat(app.links()).allMatch(link -> link.url().startsWith("https://"));
        }
    }

    @Test
    void aListOfIdsOrdersAndHides() {
        chosen.set("[{\"id\": \"gajim\"}, {\"id\": \"conversations\"}]");

        assertThat(apps.all()).extracting(App::name).containsExactly("Gajim", "Conversations");
        assertThat(apps.find("monal")).isEmpty();
    }

    @Test
    void aListMayChangeAndAdd() {
        chosen.set(
                """
                [{"id": "gajim", "name": "Our Gajim"},
                 {"id": "ours", "name": "Ours", "platforms": ["linux", "WEB"], "opensInvites": true,
                  "links": [{"text": "Intranet", "url": "https://intranet.example/chat?x=1"}],
                  "setup": {"en": "Open it.", "de": "Öffnen."}}]
                """);

        assertThat(apps.find("gajim").orElseThrow().name()).isEqualTo("Our Gajim");
        assertThat(apps.find("gajim").orElseThrow().links()).hasSize(2);
        App ours = apps.find("ours").orElseThrow();
        assertThat(ours.platforms()).containsExactlyInAnyOrder(Platform.LINUX, Platform.WEB);
        assertThat(ours.opensInvites()).isTrue();
        assertThat(ours.setup(Locale.forLanguageTag("de-AT"))).contains("Öffnen.");
        assertThat(ours.setup(Locale.FRENCH)).contains("Open it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[",
                "[]",
                "null",
                "[] []",
                "[1]",
                "[{}]",
                "[{'id': 'gajim'}]",
                "[{\"id\": \"gajim\"}, {\"id\": \"gajim\"}]",
                "[{\"id\": \"new\"}]",
                "[{\"id\": \"Gajim\"}]",
                "[{\"id\": \"gajim\", \"nmae\": \"x\"}]",
                "[{\"id\": \"gajim\", \"name\": \"\"}]",
                "[{\"id\": \"gajim\", \"name\": 1}]",
                "[{\"id\": \"gajim\", \"name\": null}]",
                "[{\"id\": \"gajim\", \"color\": \"red\"}]",
                "[{\"id\": \"gajim\", \"opensInvites\": \"yes\"}]",
                "[{\"id\": \"gajim\", \"platforms\": [\"amiga\"]}]",
                "[{\"id\": \"gajim\", \"platforms\": \"linux\"}]",
                "[{\"id\": \"gajim\", \"links\": [{\"url\": \"javascript:alert(1)\"}]}]",
                "[{\"id\": \"gajim\", \"links\": [{\"url\": \"https://user@example.org/\"}]}]",
                "[{\"id\": \"gajim\", \"links\": [{\"text\": \"x\"}]}]",
                "[{\"id\": \"gajim\", \"setup\": \"x\"}]",
                "[{\"id\": \"gajim\", \"setup\": {\"en\": 1}}]"
            })
    void aBrokenListIsNamedAndChangesNothing(String json) {
        chosen.set(json);

        assertThat(apps.problem(json)).isPresent();
        assertThat(apps.all()).extracting(App::id).contains("conversations", "gajim");
    }

    @Test
    void aProblemSaysWhereItIs() {
        assertThat(apps.problem("[{\"id\": \"gajim\"}, {\"id\": \"dino\", \"color\": \"red\"}]"))
                .contains("app 2, color: no good");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(apps.problem("[".repeat(50_000))).isPresent();
        assertThat(apps.problem(" ".repeat(100_001))).isPresent();
    }

    @Test
    void aStoreThatHandsTheReferrerOnGetsTheWholeUriEncoded() {
        AppLink play = apps.find("conversations").orElseThrow().links().get(0);

        assertThat(play.carrying("xmpp:a%20b@example.org?register;preauth=T"))
                .isEqualTo(
                        "https://play.google.com/store/apps/details?id=eu.siacs.conversations"
                                + "&referrer=xmpp%3Aa%2520b%40example.org%3Fregister%3Bpreauth%3DT");
        AppLink plain = new AppLink("", "https://dino.im/", false);
        assertThat(plain.carrying("xmpp:x")).isEqualTo("https://dino.im/");
        AppLink bare = new AppLink("", "https://example.org/", true);
        assertThat(bare.carrying("xmpp:x")).isEqualTo("https://example.org/?referrer=xmpp%3Ax");
    }

    @ParameterizedTest
    @CsvSource({
        "ANDROID, 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/120.0'",
        "IOS, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15'",
        "IOS, 'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15'",
        "MACOS, 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15'",
        "WINDOWS, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36'",
        "LINUX, 'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0'"
    })
    void theUserAgentNamesThePlatform(Platform expected, String agent) {
        assertThat(Platform.ofUserAgent(agent)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "curl/8.0", "\u0000"})
    void whoeverNamesNoPlatformHasNone(String agent) {
        assertThat(Platform.ofUserAgent(agent)).isEmpty();
    }
}
