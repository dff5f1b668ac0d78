// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.BareRequest;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.junit.jupiter.api.Test;

/** What is typed on pages of the console. */
class TypedPropertyTest {

    @Test
    void aLengthOfTimeIsAboveZeroOrNone() {
        Property.holds(
                random -> {
                    TypedDuration span =
                            TypedDuration.typed(
                                    random.text("1", "9", "0"),
                                    random.one("minutes", "weeks", random.text()));

                    span.duration()
                            .ifPresent(
                                    duration -> {
                                        assertThat(duration).isPositive();
                                        assertThat(duration.toMillis()).isPositive();
                                    });
                    if (span.isEmpty()) {
                        assertThat(span.duration()).isEmpty();
                    }
                });
    }

    @Test
    void aLengthOfTimeIsReadAsItIsShown() {
        Property.holds(
                random -> {
                    long minutes = 1L + random.number((int) NewInvite.LONGEST_LIFETIME.toMinutes());
                    Duration duration =
                            Duration.ofMinutes(random.one(minutes, minutes / 1440 * 1440 + 1440));

                    TypedDuration shown = TypedDuration.of(duration);

                    assertThat(TypedDuration.typed(shown.number(), shown.unit().key()))
                            .isEqualTo(shown);
                    assertThat(shown.duration()).contains(duration);
                });
    }

    @Test
    void parametersAreWithoutControlCharactersAndNoLongerThanWanted() {
        Property.holds(
                random -> {
                    Map<String, String[]> sent = new HashMap<>();
                    sent.put("a", new String[] {random.text("\n", "\r\n", " "), "second"});
                    FormText parameters =
                            FormText.ofContainer(new BareRequest().parameters(sent).request())
                                    .orElseThrow();
                    int longest = random.number(20);

                    String text = parameters.text("a");
                    String cut = parameters.text("a", longest);

                    assertThat(text).doesNotMatch("(?s).*\\p{Cc}.*").isEqualTo(text.strip());
                    assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(longest);
                    assertThat(text).startsWith(cut);
                    assertThat(parameters.lines("a").lines()).noneMatch(String::isBlank);
                    assertThat(parameters.lines("a").replace("\n", ""))
                            .doesNotMatch("(?s).*\\p{Cc}.*");
                    assertThat(parameters.number("a", -7)).isIn(number(text), -7);
                    assertThat(parameters.text("b")).isEmpty();
                });
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return -7;
        }
    }
}
