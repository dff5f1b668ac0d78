package org.igniterealtime.openfire.plugin.invites.apps;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one app of a list. What it does not understand it refuses, because it may be a typo. */
final class AppReader {

    private static final Set<String> MEMBERS =
            Set.of("id", "name", "platforms", "color", "opensInvites", "links", "setup");
    private static final Set<String> LINK_MEMBERS = Set.of("text", "url", "referrer");
    private static final Predicate<String> ID = matches("[a-z0-9][a-z0-9-]{0,39}");
    private static final Predicate<String> COLOR = matches("#[0-9a-fA-F]{6}");
    private static final Predicate<String> URL = matches("https?://[^\\s/?#@]+([/?#]\\S{0,400})?");
    private static final Predicate<String> NAME = text(60);
    private static final Predicate<String> SETUP = text(500);
    private static final int MOST_LINKS = 6;
    private static final String NO_COLOR = "#5b6770";

    private final String place;
    private final JsonObject members;

    private AppReader(String place, JsonElement element, Set<String> allowed) {
        this.place = place;
        if (!element.isJsonObject()) {
            throw wrong("", "not an object");
        }
        this.members = element.getAsJsonObject();
        members.keySet().stream()
                .filter(member -> !allowed.contains(member))
                .findFirst()
                .ifPresent(
                        member -> {
                            throw wrong(member, "no such member");
                        });
    }

    /** The app; what it does not say is taken from the known one of the same id. */
    static App read(String place, JsonElement element, Map<String, App> known) {
        AppReader reader = new AppReader(place, element, MEMBERS);
        String id = reader.string("id", ID).orElseThrow(() -> reader.wrong("id", "missing"));
        Optional<App> base = Optional.ofNullable(known.get(id));
        return new App(
                id,
                reader.or("name", reader.string("name", NAME), base.map(App::name)),
                reader.or("platforms", reader.platforms(), base.map(App::platforms)),
                reader.string("color", COLOR).orElse(base.map(App::color).orElse(NO_COLOR)),
                reader.flag("opensInvites").orElse(base.map(App::opensInvites).orElse(false)),
                reader.or("links", reader.links(), base.map(App::links)),
                reader.setup().or(() -> base.map(App::setup)).orElse(Map.of()));
    }

    private <T> T or(String member, Optional<T> said, Optional<T> known) {
        return said.or(() -> known).orElseThrow(() -> wrong(member, "missing"));
    }

    private Optional<Set<Platform>> platforms() {
        return list("platforms", Platform.values().length, this::platform)
                .map(Set::copyOf)
                .filter(set -> !set.isEmpty());
    }

    private Platform platform(JsonElement element) {
        String name = element.isJsonPrimitive() ? element.getAsString() : "";
        try {
            return Platform.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("platforms", "one of android, ios, windows, macos, linux, web");
        }
    }

    private Optional<List<AppLink>> links() {
        return list("links", MOST_LINKS, this::link).filter(links -> !links.isEmpty());
    }

    private AppLink link(JsonElement element) {
        AppReader reader = new AppReader(place + ", links", element, LINK_MEMBERS);
        return new AppLink(
                reader.string("text", NAME).orElse(""),
                reader.string("url", URL).orElseThrow(() -> reader.wrong("url", "missing")),
                reader.flag("referrer").orElse(false));
    }

    private Optional<Map<String, String>> setup() {
        return Optional.ofNullable(members.get("setup"))
                .map(
                        element -> {
                            Set<String> languages =
                                    element.isJsonObject()
                                            ? element.getAsJsonObject().keySet()
                                            : Set.of();
                            AppReader reader = new AppReader(place + ", setup", element, languages);
                            Map<String, String> texts = new TreeMap<>();
                            languages.forEach(
                                    language ->
                                            reader.string(language, SETUP)
                                                    .ifPresent(text -> texts.put(language, text)));
                            return texts;
                        });
    }

    private <T> Optional<List<T>> list(String member, int most, Function<JsonElement, T> read) {
        return Optional.ofNullable(members.get(member))
                .map(
                        element -> {
                            if (!element.isJsonArray() || element.getAsJsonArray().size() > most) {
                                throw wrong(member, "not an array of at most " + most);
                            }
                            List<T> items = new ArrayList<>();
                            element.getAsJsonArray().forEach(item -> items.add(read.apply(item)));
                            return items.stream().collect(Collectors.toUnmodifiableList());
                        });
    }

    private Optional<String> string(String member, Predicate<String> good) {
        return Optional.ofNullable(members.get(member))
                .map(
                        element -> {
                            boolean string =
                                    element.isJsonPrimitive()
                                            && element.getAsJsonPrimitive().isString();
                            if (!string || !good.test(element.getAsString())) {
                                throw wrong(member, "no good");
                            }
                            return element.getAsString();
                        });
    }

    private Optional<Boolean> flag(String member) {
        return Optional.ofNullable(members.get(member))
                .map(
                        element -> {
                            if (!element.isJsonPrimitive()
                                    || !element.getAsJsonPrimitive().isBoolean()) {
                                throw wrong(member, "true or false, please");
                            }
                            return element.getAsBoolean();
                        });
    }

    private IllegalArgumentException wrong(String member, String why) {
        return new IllegalArgumentException(
                place + (member.isEmpty() ? "" : ", " + member) + ": " + why);
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static Predicate<String> text(int longest) {
        return text ->
                !text.isBlank()
                        && text.length() <= longest
                        && text.chars().noneMatch(Character::isISOControl);
    }
}
