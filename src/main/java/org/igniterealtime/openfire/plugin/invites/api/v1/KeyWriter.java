// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/** A key as an answer has it. */
final class KeyWriter {

    private final Quotas quotas;
    private final Supplier<Duration> defaultLifetime;

    KeyWriter(Quotas quotas, Supplier<Duration> defaultLifetime) {
        this.quotas = quotas;
        this.defaultLifetime = defaultLifetime;
    }

    /**
     * @param key read just now
     */
    JsonObject write(ApiKey key) {
        Optional<Quota> quota = quotas.of(key);
        JsonObject json = new JsonObject();
        json.addProperty("id", key.id());
        json.add("name", Words.text(key.name()));
        JsonArray scopes = new JsonArray();
        key.scopes().stream().sorted().map(Scope::word).forEach(scopes::add);
        json.add("scopes", scopes);
        json.add("limits", limits(key.limits()));
        json.add(
                "left_today",
                Words.number(
                        quota.map(q -> OptionalLong.of(q.left())).orElse(OptionalLong.empty())));
        json.add(
                "resets_at",
                Words.time(
                        quota.map(q -> OptionalLong.of(q.resets().toEpochMilli()))
                                .orElse(OptionalLong.empty())));
        json.addProperty("uses", key.uses());
        json.add("created_at", Words.time(key.created()));
        json.add("last_used_at", Words.time(key.lastUsed()));
        json.add("expires_at", Words.time(key.expires()));
        return json;
    }

    private JsonObject limits(KeyLimits limits) {
        JsonObject json = new JsonObject();
        json.add("invites_per_day", Words.number(limits.perDay()));
        json.addProperty("uses_allowed", limits.mostUses());
        json.addProperty(
                "expires_in", limits.longestLifetime().orElseGet(defaultLifetime).toSeconds());
        JsonArray groups = new JsonArray();
        limits.groups().stream().sorted().forEach(groups::add);
        json.add("groups", groups);
        json.addProperty("inviter", limits.namesInviter());
        return json;
    }
}
