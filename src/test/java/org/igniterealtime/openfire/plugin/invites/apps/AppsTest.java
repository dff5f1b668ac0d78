// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        assertThat(apps.all()).isEqualTo(apps.shipped());
        assertThat(apps.all()).extracting(App::id).contains("conversations", "monal", "gajim");
        for (Platform platform : Platform.values()) {
            assertThat(apps.all()).anyMatch(app -> app.runsOn(platform));
        }
        for (App app : apps.all()) {
            assertThat(AppRules.problems(app)).isEmpty();
            assertThat(app.links()).allMatch(link -> link.url().startsWith("https://"));
        }
    }

    @Test
    void appsAreOrderedAndHidden() {
        chosen.set("{\"order\": [\"gajim\", \"dino\"], \"hidden\": [\"monal\", \"spark\"]}");

        assertThat(apps.all()).hasSize(apps.shipped().size() - 2);
        assertThat(apps.all()).extracting(App::id).startsWith("gajim", "dino", "conversations");
        assertThat(apps.find("monal")).isEmpty();
    }

    @Test
    void anAppOfANewerJarShowsUpByItselfAndOneThatIsGoneDoesNoHarm() {
        App old = app("old");
        AppChoice choice =
                AppChoice.NONE
                        .with(app("own"), List.of(old, app("older")))
                        .arrange(
                                List.of("own", "older", "old"),
                                Set.of("older"),
                                List.of(old, app("older")));

        assertThat(choice.shown(List.of(old, app("new"))))
                .extracting(App::id)
                .containsExactly("own", "old", "new");
    }

    @Test
    void anOwnAppIsAddedOrTakesThePlaceOfAShippedOne() {
        chosen.set(
                """
                {"own": [
                 {"id": "gajim", "name": "Our Gajim", "platforms": ["linux"],
                  "links": [{"url": "https://gajim.example/"}]},
                 {"id": "ours", "name": "Ours", "platforms": ["linux", "WEB"], "opensInvites": true,
                  "links": [{"text": "Intranet", "url": "https://intranet.example/chat?x=1"}],
                  "setup": {"en": "Open it.", "de": "Öffnen."}}]}
                """);

        assertThat(apps.all()).hasSize(apps.shipped().size() + 1);
        assertThat(apps.find("gajim").orElseThrow().name()).isEqualTo("Our Gajim");
        App ours = apps.find("ours").orElseThrow();
        assertThat(apps.all()).endsWith(ours);
        assertThat(ours.platforms()).containsExactlyInAnyOrder(Platform.LINUX, Platform.WEB);
        assertThat(ours.opensInvites()).isTrue();
        assertThat(ours.setup(Locale.forLanguageTag("de-AT"))).contains("Öffnen.");
        assertThat(ours.setup(Locale.FRENCH)).contains("Open it.");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        AppChoice choice =
                AppChoice.NONE
                        .with(app("x"), apps.shipped())
                        .with(apps.shipped().get(0), apps.shipped())
                        .arrange(List.of("x", "gajim"), Set.of("dino"), apps.shipped());

        chosen.set(choice.text());
        assertThat(apps.problems()).isEmpty();
        assertThat(apps.choice()).isEqualTo(choice);
        chosen.set(choice.readable());
        assertThat(apps.choice()).isEqualTo(choice);
        assertThat(AppChoice.NONE.text()).isEmpty();
    }

    @Test
    void whatIsLikeTheJarIsNotKept() {
        App gajim = apps.find("gajim").orElseThrow();
        App changed =
                new App(
                        "gajim",
                        "Our Gajim",
                        gajim.platforms(),
                        gajim.color(),
                        gajim.opensInvites(),
                        gajim.links(),
                        gajim.setup());
        List<String> usual = apps.shipped().stream().map(App::id).toList();

        AppChoice choice =
                AppChoice.NONE
                        .with(changed, apps.shipped())
                        .with(gajim, apps.shipped())
                        .arrange(usual, Set.of(), apps.shipped());

        assertThat(choice).isEqualTo(AppChoice.NONE);
    }

    @Test
    void aRemovedAppLeavesNothingBehind() {
        AppChoice choice =
                AppChoice.NONE
                        .with(app("x"), apps.shipped())
                        .arrange(List.of("x", "gajim"), Set.of("x"), apps.shipped())
                        .without("x", apps.shipped());

        assertThat(choice).isEqualTo(new AppChoice(List.of("gajim"), Set.of(), List.of()));
    }

    @Test
    void aTileHasTheFirstLetterInAColourThatCanBeRead() {
        assertThat(Tile.of(app("x"))).isEqualTo(new Tile("X", "#ffee00", "#000000"));
        App music = new App("m", "🎵 Music", Set.of(), "#000080", false, List.of(), Map.of());
        assertThat(Tile.of(music)).isEqualTo(new Tile("🎵", "#000080", "#ffffff"));
    }

    private static App app(String id) {
        return new App(
                id,
                "x's <\"App\"> & é🎵",
                Set.of(Platform.WEB),
                "#ffee00",
                true,
                List.of(new AppLink("Shop", "http://x.example:80/?a=b&c#d", true)),
                Map.of("pt-BR", "Faça."));
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
