// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.page.wording.FactsView;
import org.igniterealtime.openfire.plugin.invites.page.wording.StepView;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.LanguageLinkView;
import org.igniterealtime.openfire.plugin.invites.web.LookView;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;
import org.junit.jupiter.api.Test;

/** Which pages are kept, and that nobody gets one that is not theirs. */
class DrawnPagesTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final long PLENTY = 10_000_000;

    /** What is compared by what it holds, and cannot change. */
    private static final Set<Class<?>> VALUES =
            Set.of(
                    String.class,
                    boolean.class,
                    Instant.class,
                    // There is one for each language.
                    Texts.class);

    private static final Set<Class<?>> HOLDERS =
            Set.of(List.class, Set.class, Map.class, Optional.class);

    @Test
    void thePageOfAnEqualViewIsDrawnOnce() {
        DrawnPages pages = new DrawnPages(new Templates(), PLENTY);

        Answer first = pages.of(ENGLISH, view("a", "Come in"));

        assertThat(pages.of(ENGLISH, view("a", "Come in"))).isSameAs(first);
        assertThat(pages.count()).isEqualTo(1);
    }

    @Test
    void whateverDiffersGivesAnotherPage() {
        DrawnPages pages = new DrawnPages(new Templates(), PLENTY);
        Answer first = pages.of(ENGLISH, view("a", "Come in"));

        assertThat(pages.of(ENGLISH, view("b", "Come in"))).isNotSameAs(first);
        assertThat(pages.of(ENGLISH, view("a", "Come on in"))).isNotSameAs(first);
        assertThat(pages.of(Texts.in(Locale.GERMAN), view("a", "Come in"))).isNotSameAs(first);
        assertThat(pages.count()).isEqualTo(4);
    }

    @Test
    void noMoreIsKeptThanWasAllowedAndThatIsWhatWasAskedForLast() {
        long page = new DrawnPages(new Templates(), 0).of(ENGLISH, view("0", "Come in")).length();
        // A page counts three times, see COPIES.
        DrawnPages pages = new DrawnPages(new Templates(), 3 * 3 * page);
        Answer one = pages.of(ENGLISH, view("1", "Come in"));
        Answer two = pages.of(ENGLISH, view("2", "Come in"));
        pages.of(ENGLISH, view("3", "Come in"));
        pages.of(ENGLISH, view("1", "Come in"));

        pages.of(ENGLISH, view("4", "Come in"));

        assertThat(pages.count()).isEqualTo(3);
        assertThat(pages.of(ENGLISH, view("1", "Come in"))).isSameAs(one);
        assertThat(pages.of(ENGLISH, view("2", "Come in"))).isNotSameAs(two);
        for (int i = 5; i < 100; i++) {
            pages.of(ENGLISH, view(Integer.toString(i), "Come in"));
            assertThat(pages.count()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aPageForWhichThereIsNoRoomIsAnsweredAndNotKept() {
        DrawnPages pages = new DrawnPages(new Templates(), 0);

        assertThat(pages.of(ENGLISH, view("a", "Come in")).length()).isPositive();
        assertThat(pages.count()).isZero();
    }

    /** What has an equals of its own kind might call two pages equal that are not. */
    @Test
    void aViewHoldsNothingThatIsNotComparedByWhatItHolds() {
        Set<Class<?>> seen = new HashSet<>();

        assertValue(LandingView.class, seen);

        assertThat(seen).contains(PageFrameView.class, QrCode.class, AppShelfView.class);
    }

    private static void assertValue(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType holder) {
            assertThat(HOLDERS).contains((Class<?>) holder.getRawType());
            for (Type held : holder.getActualTypeArguments()) {
                assertValue(held, seen);
            }
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (VALUES.contains(plain) || plain.isEnum() || !seen.add(plain)) {
            return;
        }
        assertThat(plain).isRecord();
        for (RecordComponent component : plain.getRecordComponents()) {
            assertValue(component.getGenericType(), seen);
        }
    }

    private static LandingView view(String token, String lead) {
        String url = "https://chat.example.org/invite?" + token;
        return new LandingView(
                new PageFrameView(
                        "Welcome",
                        "Montague House",
                        new LookView("p{}", "x()", "", "invite/icon.svg", ""),
                        LanguageLinkView.to(token, ENGLISH),
                        List.of()),
                lead,
                Optional.empty(),
                Optional.empty(),
                new ActionsView("Open", "xmpp:example.org", "", "Sign up", "", false),
                List.of(),
                url,
                new QrCode(url, "QR code"),
                new FactsView(List.of(), Optional.empty(), "", List.of()),
                List.of(new StepView("First", "Get an app.")),
                AppShelfView.EMPTY,
                false);
    }
}
