// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import com.google.gson.FormattingStyle;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.internal.Streams;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/**
 * Writes apps as the JSON that {@link AppReader} reads, without members that have their default.
 */
final class AppWriter {

    private AppWriter() {}

    /** In one line. */
    static String text(App app) {
        return json(app).toString();
    }

    /** In one line. */
    static String text(AppChoice choice) {
        return json(choice).toString();
    }

    /** Over many lines, for people. */
    static String readable(AppChoice choice) {
        return pretty(json(choice));
    }

    private static String pretty(JsonElement json) {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setFormattingStyle(FormattingStyle.PRETTY);
        try {
            Streams.write(json, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static JsonObject json(AppChoice choice) {
        JsonObject json = new JsonObject();
        addStrings(json, "order", choice.order());
        addStrings(json, "hidden", choice.hidden());
        if (!choice.own().isEmpty()) {
            JsonArray own = new JsonArray();
            choice.own().forEach(app -> own.add(json(app)));
            json.add("own", own);
        }
        return json;
    }

    private static JsonObject json(App app) {
        JsonObject json = new JsonObject();
        json.addProperty("id", app.id());
        json.addProperty("name", app.name());
        addStrings(
                json, "platforms", app.platforms().stream().sorted().map(Platform::key).toList());
        json.addProperty("color", app.color());
        addFlag(json, "opensInvites", app.opensInvites());
        JsonArray links = new JsonArray();
        app.links().forEach(link -> links.add(json(link)));
        json.add("links", links);
        if (!app.setup().isEmpty()) {
            JsonObject setup = new JsonObject();
            app.setup().forEach(setup::addProperty);
            json.add("setup", setup);
        }
        return json;
    }

    private static JsonObject json(AppLink link) {
        JsonObject json = new JsonObject();
        if (!link.text().isEmpty()) {
            json.addProperty("text", link.text());
        }
        json.addProperty("url", link.url());
        addFlag(json, "referrer", link.referrer());
        return json;
    }

    private static void addFlag(JsonObject json, String member, boolean value) {
        if (value) {
            json.addProperty(member, true);
        }
    }

    private static void addStrings(JsonObject json, String member, Collection<String> values) {
        if (!values.isEmpty()) {
            JsonArray array = new JsonArray();
            values.forEach(array::add);
            json.add(member, array);
        }
    }
}
