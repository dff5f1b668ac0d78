// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is no list of apps: it is refused with a reason, and shows nowhere. */
class BrokenAppsTest {

    private final AtomicReference<String> chosen = new AtomicReference<>("");
    private final Apps apps = new Apps(chosen::get);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "null",
                "{} {}",
                "1",
                "{'own': []}",
                "{\"owm\": []}",
                "{\"order\": \"gajim\"}",
                "{\"order\": [1]}",
                "{\"hidden\": {}}",
                "{\"own\": {}}",
                "{\"own\": [1]}",
                "{\"own\": [{}]}",
                "{\"own\": [{\"id\": \"gajim\"}]}"
            })
    void brokenTextIsNoticedAndTheListInTheJarIsShown(String json) {
        chosen.set(json);

        assertThat(apps.problems()).isNotEmpty();
        assertThat(apps.check(json).isGood()).isFalse();
        assertThat(apps.all()).isEqualTo(apps.shipped());
        assertThat(apps.choice()).isEqualTo(AppChoice.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id      | 'Ours'                                  | own 1, id: id",
                "id      | ''                                      | own 1, id: id",
                "name    | ''                                      | own 1, name: name",
                "name    | 1                                       | own 1, name: name",
                "name    | null                                    | own 1, name: name",
                "name    | 'a\\u0000b'                             | own 1, name: name",
                "name    | '\\ud800'                               | own 1, name: name",
                "color   | 'red'                                   | own 1, color: color",
                "color   | '#12345'                                | own 1, color: color",
                "opensInvites | 'yes'                              | own 1, opensInvites: flag",
                "platforms | ['amiga']                             | own 1, platforms: platforms",
                "platforms | 'linux'                               | own 1, platforms: type",
                "platforms | []                                    | own 1, platforms: platforms",
                "links   | []                                      | own 1, links: links",
                "links   | [{'url': 'javascript:alert(1)'}]        | own 1, links 1, url: url",
                "links   | [{'url': ' javascript:alert(1)'}]       | own 1, links 1, url: url",
                "links   | [{'url': 'data:text/html,x'}]           | own 1, links 1, url: url",
                "links   | [{'url': '//example.org/'}]             | own 1, links 1, url: url",
                "links   | [{'url': 'https://user@example.org/'}]  | own 1, links 1, url: url",
                "links   | [{'url': 'https://x.org/a b'}]          | own 1, links 1, url: url",
                "links   | [{'text': 'x'}]                         | own 1, links 1, url: url",
                "links   | [{'url': 'https://x.org', 'rel': 1}]    | own 1, links 1, rel: member",
                "links   | [{'url': 'https://x.org', 'text': ' '}] | own 1, links 1, text: store",
                "setup   | 'x'                                     | own 1, setup: type",
                "setup   | {'en': 1}                               | own 1, setup, en: setup",
                "setup   | {'EN!': 'x'}                            | own 1, setup, EN!: language",
                "nmae    | 'x'                                     | own 1, nmae: member"
            },
            quoteCharacter = '`')
    void aProblemOfAnAppSaysWhereItIs(String member, String value, String problem) {
        String app =
                "'id': 'x', 'name': 'X', 'platforms': ['web'], 'links': [{'url': 'http://x.y/'}]";

        assertThat(problems(app)).isEmpty();
        assertThat(problems(app + ", '" + member + "': " + value)).contains(problem);
    }

    /** What is wrong with an app with these members, their quotes single for once. */
    private List<String> problems(String members) {
        String json = "{'own': [{" + members + "}]}";
        return apps.check(json.replace('\'', '"')).problems().stream()
                .map(AppProblem::toString)
                .toList();
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        assertThat(apps.check("{\"x\": 1, \"own\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}").problems())
                .extracting(AppProblem::toString)
                .contains("x: member", "own 1, name: name", "own 2, id: twins");
        assertThat(apps.check("{\n \"order\": [}").problems())
                .extracting(AppProblem::toString)
                .containsExactly("2:12: json");
    }

    @Test
    void aTypoInAnIdIsRefusedWhenItIsSavedAndIgnoredWhenItIsRead() {
        String json = "{\"order\": [\"gajm\"], \"hidden\": [\"gajm\", \"dinoo\"]}";
        chosen.set(json);

        assertThat(apps.problems()).isEmpty();
        assertThat(apps.check(json).problems())
                .extracting(AppProblem::toString)
                .containsExactly("gajm: unknown", "dinoo: unknown");
    }

    @Test
    void somethingIsAlwaysLeftToShow() {
        Set<String> all = apps.shipped().stream().map(App::id).collect(Collectors.toSet());
        AppChoice choice = new AppChoice(List.of(), all, List.of());
        chosen.set(choice.text());

        assertThat(apps.problems()).containsExactly(new AppProblem("", Fault.NOTHING));
        assertThat(apps.all()).isEqualTo(apps.shipped());
        assertThat(apps.check(choice.text()).isGood()).isFalse();
    }

    @Test
    void deepNestingAndEndlessTextAreRefused() {
        assertThat(apps.check("[".repeat(50_000)).isGood()).isFalse();
        assertThat(apps.check("{\"own\":" + "[".repeat(50_000)).isGood()).isFalse();
        assertThat(apps.check(" ".repeat(100_001) + "{}").isGood()).isFalse();
    }
}
