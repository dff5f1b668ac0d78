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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list of apps as JSON: an array of objects, in the order in which they are shown. The object's
 * members are those of {@link App}; {@code links} are objects with the members of {@link AppLink}.
 * An object with the {@code id} of an app in the jar needs to say only what is different, so that
 * {@code [{"id": "gajim"}]} shows that app alone.
 */
public final class AppList {

    private static final int LONGEST = 100_000;
    private static final int MOST = 100;

    private AppList() {}

    /**
     * Reads a list.
     *
     * @param known the apps in the jar
     * @throws IllegalArgumentException when it is no such list; the message says where and why, in
     *     English
     */
    static List<App> parse(String json, List<App> known) {
        Map<String, App> byId = known.stream().collect(Collectors.toMap(App::id, app -> app));
        List<App> apps = new ArrayList<>();
        for (JsonElement element : array(json)) {
            apps.add(AppReader.read("app " + (apps.size() + 1), element, byId));
        }
        refuse(apps.isEmpty() || apps.size() > MOST, "1 to " + MOST + " apps, please");
        refuseTwins(apps, App::id);
        return List.copyOf(apps);
    }

    private static JsonArray array(String json) {
        refuse(json.length() > LONGEST, "longer than " + LONGEST + " characters");
        try {
            JsonReader reader = new JsonReader(new StringReader(json));
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            refuse(!root.isJsonArray(), "not a JSON array");
            refuse(reader.peek() != JsonToken.END_DOCUMENT, "text after it");
            return root.getAsJsonArray();
        } catch (JsonParseException | IOException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }

    private static void refuseTwins(List<App> apps, Function<App, String> key) {
        Set<String> seen = new HashSet<>();
        apps.stream()
                .map(key)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> refuse(true, "two apps with the id " + id));
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalArgumentException(message);
        }
    }
}
