package org.igniterealtime.openfire.plugin.invites.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void theShippedListWithAnythingWrongInItIsRefusedOrStillAList() {
        Property.holds(
                random -> assertGoodOrRefused(random.damaged(random.damaged(shipped.shipped()))));
    }

    @Test
    void depthAndLengthHaveAnEnd() {
        for (String piece :
                List.of("[", "{\"id\":", "[{\"setup\":{\"de\":", "\"", "\\u0000", " ", "1")) {
            assertThat(shipped.problem(piece.repeat(100_000 / piece.length()))).isPresent();
            assertThat(shipped.problem(piece.repeat(100_001))).isPresent();
        }
    }

    private void assertGoodOrRefused(String json) {
        shipped.problem(json).ifPresent(problem -> assertThat(problem).isNotBlank());
        assertThat(new Apps(() -> json).all()).isNotEmpty();
    }

    private static String list(ArbitraryText random) {
        return "[" + String.join(",", random.several(4, () -> json(random, 3))) + "]";
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
