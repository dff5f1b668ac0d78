// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads apps from JSON. An app is an object with the members of {@link App}; {@code links} are
 * objects with the members of {@link AppLink}. Collects all that is wrong, not only the first.
 */
final class AppReader {

    private static final Set<String> MEMBERS =
            Set.of("id", "name", "platforms", "color", "opensInvites", "links", "setup");
    private static final Set<String> LINK_MEMBERS = Set.of("text", "url", "referrer");
    private static final Set<String> CHOICE_MEMBERS = Set.of("order", "hidden", "own");
    private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");
    private static final int LONGEST = 100_000;

    private final Set<AppProblem> problems = new LinkedHashSet<>();

    private AppReader() {}

    /** The list in the jar: an array of apps. */
    static Checked<List<App>> list(String json) {
        AppReader reader = new AppReader();
        JsonElement root = reader.root(json);
        List<App> apps = new ArrayList<>();
        if (root.isJsonArray()) {
            apps.addAll(reader.apps("app", root.getAsJsonArray().asList()));
        } else {
            reader.problems.add(new AppProblem("", Fault.TYPE));
        }
        return reader.checked(List.copyOf(apps));
    }

    /** An administrator's changes to it: an object with the members of {@link AppChoice}. */
    static Checked<AppChoice> choice(String json) {
        AppReader reader = new AppReader();
        JsonElement root = reader.root(json);
        if (!reader.problems.isEmpty()) {
            return reader.checked(AppChoice.NONE);
        }
        JsonMembers members = new JsonMembers("", root, CHOICE_MEMBERS, reader.problems);
        return reader.checked(
                new AppChoice(
                        members.strings("order", Fault.ID),
                        new LinkedHashSet<>(members.strings("hidden", Fault.ID)),
                        reader.apps("own", members.list("own"))));
    }

    private <T> Checked<T> checked(T value) {
        return new Checked<>(value, List.copyOf(problems));
    }

    private JsonElement root(String json) {
        try {
            JsonReader reader = new JsonReader(new StringReader(json));
            reader.setStrictness(Strictness.STRICT);
            if (json.length() <= LONGEST) {
                JsonElement root = JsonParser.parseReader(reader);
                if (reader.peek() == JsonToken.END_DOCUMENT) {
                    return root;
                }
            }
            problems.add(new AppProblem("", Fault.JSON));
        } catch (JsonParseException | IOException e) {
            Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
            String place = position.find() ? position.group(1) + ":" + position.group(2) : "";
            problems.add(new AppProblem(place, Fault.JSON));
        }
        return new JsonArray();
    }

    private List<App> apps(String place, List<JsonElement> elements) {
        List<App> apps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonElement element : elements) {
            String here = place + " " + (apps.size() + 1);
            App app = app(here, element);
            AppRules.problems(app).forEach(problem -> problems.add(problem.in(here)));
            if (!ids.add(app.id())) {
                problems.add(new AppProblem("id", Fault.TWINS).in(here));
            }
            apps.add(app);
        }
        return apps;
    }

    private App app(String place, JsonElement element) {
        JsonMembers members = new JsonMembers(place, element, MEMBERS, problems);
        Set<Platform> platforms = new LinkedHashSet<>();
        for (String word : members.strings("platforms", Fault.PLATFORMS)) {
            Platform.of(word)
                    .ifPresentOrElse(
                            platforms::add, () -> members.note("platforms", Fault.PLATFORMS));
        }
        List<AppLink> links = new ArrayList<>();
        for (JsonElement link : members.list("links")) {
            links.add(link(members.place("links " + (links.size() + 1)), link));
        }
        return new App(
                members.string("id", Fault.ID),
                members.string("name", Fault.NAME),
                Set.copyOf(platforms),
                members.has("color") ? members.string("color", Fault.COLOR) : App.USUAL_COLOR,
                members.flag("opensInvites"),
                List.copyOf(links),
                members.texts("setup", Fault.SETUP));
    }

    private AppLink link(String place, JsonElement element) {
        JsonMembers members = new JsonMembers(place, element, LINK_MEMBERS, problems);
        return new AppLink(
                members.string("text", Fault.STORE),
                members.string("url", Fault.URL),
                members.flag("referrer"));
    }
}
