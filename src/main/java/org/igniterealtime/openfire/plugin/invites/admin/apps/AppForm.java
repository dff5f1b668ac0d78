// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.AppLink;
import org.igniterealtime.openfire.plugin.invites.apps.AppProblem;
import org.igniterealtime.openfire.plugin.invites.apps.AppRules;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * One app as a form.
 *
 * @param app as it is or as it was typed; without an id while it is new
 * @param wrong what is wrong with it: keys of texts by the place in the app
 */
public record AppForm(App app, Map<String, String> wrong) {

    private static final int LONGEST_WORD = 36;

    /** The form for a new app. */
    static AppForm empty() {
        return of(new App("", "", Set.of(), App.USUAL_COLOR, false, List.of(), Map.of()));
    }

    static AppForm of(App app) {
        return new AppForm(app, Map.of());
    }

    /**
     * What was typed.
     *
     * @param before the app that is changed, if it is not a new one
     */
    static AppForm typed(FormText typed, Optional<App> before) {
        App app =
                new App(
                        before.map(App::id).orElse(""),
                        typed.text("name"),
                        Arrays.stream(Platform.values())
                                .filter(platform -> typed.has("platform-" + platform.key()))
                                .collect(Collectors.toUnmodifiableSet()),
                        typed.text("color"),
                        typed.has("opensInvites"),
                        links(typed),
                        setup(typed, before.map(App::setup).orElse(Map.of())));
        Map<String, String> wrong = new LinkedHashMap<>();
        for (AppProblem problem : AppRules.problems(app)) {
            // The id is not typed: it is made of the name.
            if (!problem.place().equals("id")) {
                wrong.putIfAbsent(problem.place(), "admin.apps.fault." + problem.fault().key());
            }
        }
        return new AppForm(app, wrong);
    }

    boolean isGood() {
        return wrong.isEmpty();
    }

    /** The app with an id, a new one if it has none yet. */
    App named(Predicate<String> taken) {
        if (!app.id().isEmpty()) {
            return app;
        }
        String base = word(app.name());
        String free = base;
        for (int i = 2; taken.test(free); i++) {
            free = base + "-" + i;
        }
        return new App(
                free,
                app.name(),
                app.platforms(),
                app.color(),
                app.opensInvites(),
                app.links(),
                app.setup());
    }

    /** A name as an id: what it has of Latin letters and digits. */
    private static String word(String name) {
        String word =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return word.isEmpty() ? "app" : word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }

    /** The links, numbered, and room for more. */
    public List<Numbered<AppLink>> rows() {
        List<AppLink> rows = new ArrayList<>(app.links());
        while (rows.size() < AppRules.MOST_LINKS) {
            rows.add(new AppLink("", "", false));
        }
        return Numbered.from(1, rows);
    }

    /** The languages of the pages, English first. */
    public List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    /** The set-up text in a language; empty where there is none. */
    public String setup(Locale language) {
        return Optional.ofNullable(app.setup().get(language.toLanguageTag()))
                .orElse(app.setup().getOrDefault(language.getLanguage(), ""));
    }

    private static List<AppLink> links(FormText typed) {
        List<AppLink> links = new ArrayList<>();
        for (int i = 1; i <= AppRules.MOST_LINKS; i++) {
            String text = typed.text("text-" + i);
            String url = typed.text("url-" + i);
            if (!text.isEmpty() || !url.isEmpty()) {
                links.add(new AppLink(text, url, typed.has("referrer-" + i)));
            }
        }
        return List.copyOf(links);
    }

    /** Texts in languages that the form does not show are kept. */
    private static Map<String, String> setup(FormText typed, Map<String, String> before) {
        Map<String, String> setup = new LinkedHashMap<>(before);
        for (Locale language : Texts.LANGUAGES) {
            setup.remove(language.toLanguageTag());
            setup.remove(language.getLanguage());
            String text = typed.text("setup-" + language.getLanguage());
            if (!text.isEmpty()) {
                setup.put(language.getLanguage(), text);
            }
        }
        return setup;
    }
}
