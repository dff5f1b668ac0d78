// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an app must be like, wherever it comes from: the pages trust that a letter, a colour and
 * addresses of web pages are there. No other scheme than http and https is good, so that no list
 * can bring script onto a page.
 */
public final class AppRules {

    public static final int MOST_LINKS = 6;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_URL = 500;
    public static final int LONGEST_SETUP = 500;

    private static final Predicate<String> ID = matches("[a-z0-9][a-z0-9-]{0,39}");
    private static final Predicate<String> COLOR = matches("#[0-9a-fA-F]{6}");
    private static final Predicate<String> URL =
            matches("https?://[\\p{L}\\p{M}\\p{N}.:\\[\\]-]+([/?#][^\\s\\p{C}\"<>\\\\^`{|}]*)?");
    private static final Predicate<String> LANGUAGE = matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

    private AppRules() {}

    /** All that is wrong with an app; empty when it is good. */
    public static List<AppProblem> problems(App app) {
        List<AppProblem> problems = new ArrayList<>();
        refuse(!ID.test(app.id()), "id", Fault.ID, problems);
        refuse(!isText(app.name(), LONGEST_NAME), "name", Fault.NAME, problems);
        refuse(app.platforms().isEmpty(), "platforms", Fault.PLATFORMS, problems);
        refuse(!COLOR.test(app.color()), "color", Fault.COLOR, problems);
        int links = app.links().size();
        refuse(links == 0 || links > MOST_LINKS, "links", Fault.LINKS, problems);
        for (int i = 0; i < links; i++) {
            String place = "links " + (i + 1);
            link(app.links().get(i)).forEach(problem -> problems.add(problem.in(place)));
        }
        app.setup()
                .forEach(
                        (language, text) -> {
                            String place = "setup, " + language;
                            refuse(!LANGUAGE.test(language), place, Fault.LANGUAGE, problems);
                            refuse(!isText(text, LONGEST_SETUP), place, Fault.SETUP, problems);
                        });
        return problems;
    }

    private static List<AppProblem> link(AppLink link) {
        List<AppProblem> problems = new ArrayList<>();
        boolean good = URL.test(link.url()) && link.url().length() <= LONGEST_URL;
        refuse(!good, "url", Fault.URL, problems);
        boolean text = link.text().isEmpty() || isText(link.text(), LONGEST_NAME);
        refuse(!text, "text", Fault.STORE, problems);
        return problems;
    }

    private static void refuse(
            boolean wrong, String place, Fault fault, List<AppProblem> problems) {
        if (wrong) {
            problems.add(new AppProblem(place, fault));
        }
    }

    /** One line that every database can keep: half a surrogate pair is none. */
    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
