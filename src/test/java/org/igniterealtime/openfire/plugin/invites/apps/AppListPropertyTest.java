// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

/** Lists of apps as an administrator may save them, or something else may write the property. */
class AppListPropertyTest {

    private final Apps shipped = new Apps(() -> "");

    @Test
    void aListIsGoodOrTheReasonIsSaid() {
        Property.holds(random -> assertGoodOrRefused(list(random)));
    }

    @Test
    void aGoodListWithAnythingWrongInItIsRefusedOrStillAList() {
        assertThat(shipped.check(everything()).problems()).isEmpty();

        Property.holds(random -> assertGoodOrRefused(random.damaged(random.damaged(everything()))));
    }

    @Test
    void depthAndLengthHaveAnEnd() {
        for (String piece :
                List.of(
                        "[",
                        "{\"own\":",
                        "{\"own\":[{\"setup\":{\"de\":",
                        "\"",
                        "\\u0000",
                        "{ ",
                        "1")) {
            assertThat(shipped.check(piece.repeat(100_000 / piece.length())).problems())
                    .isNotEmpty();
            assertThat(shipped.check(piece.repeat(100_001)).problems()).isNotEmpty();
        }
    }

    private void assertGoodOrRefused(String json) {
        assertThat(shipped.check(json).problems())
                .allMatch(problem -> !problem.toString().isBlank());
        assertThat(new Apps(() -> json).all())
                .isNotEmpty()
                .allMatch(app -> AppRules.problems(app).isEmpty());
    }

    /**
     * Changes of every kind: all apps of the jar as somebody's own, in another order, one hidden.
     */
    private String everything() {
        List<String> ids = new ArrayList<>(shipped.shipped().stream().map(App::id).toList());
        Collections.reverse(ids);
        return new AppChoice(ids, Set.of("gajim"), shipped.shipped()).text();
    }

    private static String list(ArbitraryText random) {
        String own = "[" + String.join(",", random.several(4, () -> json(random, 3))) + "]";
        return random.one(own, "{\"own\":" + own + "}", json(random, 4));
    }

    private static String json(ArbitraryText random, int depth) {
        return switch (random.number(depth == 0 ? 3 : 6)) {
            case 0 ->
                    random.one(
                            "null", "true", "-1", "1e999", "\"https://example.org/\"", "[]", "{}");
            case 1 -> quoted(random.one("android", "gajim", "#123456", random.shortText()));
            case 2 -> random.shortText("\"", "{", "[", ",", ":");
            case 3 ->
                    "[" + String.join(",", random.several(4, () -> json(random, depth - 1))) + "]";
            default ->
                    "{"
                            + String.join(",", random.several(8, () -> member(random, depth - 1)))
                            + "}";
        };
    }

    private static String member(ArbitraryText random, int depth) {
        String name =
                random.one(
                        "order",
                        "hidden",
                        "own",
                        "id",
                        "name",
                        "platforms",
                        "color",
                        "opensInvites",
                        "links",
                        "setup",
                        "url",
                        "text",
                        "referrer",
                        "de");
        return quoted(name) + ":" + json(random, depth);
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("[\"\\\\\\p{Cc}]", "") + "\"";
    }
}
