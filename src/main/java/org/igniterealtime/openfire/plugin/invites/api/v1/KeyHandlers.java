// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.keys.Rotation;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/** What a key learns of itself, and a new secret for it. */
final class KeyHandlers {

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final ApiKeys keys;
    private final Quotas quotas;
    private final Clock clock;
    private final Supplier<Duration> defaultLifetime;

    KeyHandlers(ApiKeys keys, Quotas quotas, Clock clock, Supplier<Duration> defaultLifetime) {
        this.keys = keys;
        this.quotas = quotas;
        this.clock = clock;
        this.defaultLifetime = defaultLifetime;
    }

    /** {@code GET /key}. */
    Answer read(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        // What is in memory may be two seconds old.
        return keys.find(call.key().id())
                .map(key -> Answer.ok(write(key)))
                .orElseGet(() -> Answer.problem(ProblemType.UNAUTHORIZED));
    }

    private JsonObject write(ApiKey key) {
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

    /** {@code POST /key/rotate}. */
    Answer rotate(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        Members members = new Members(call.body(), Set.of("overlap"), errors);
        Duration overlap =
                Duration.ofSeconds(
                        members.integer("overlap", 0, LONGEST_OVERLAP.toSeconds())
                                .orElse(USUAL_OVERLAP.toSeconds()));
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        Rotation rotation = keys.rotate(call.key().id(), overlap);
        if (rotation instanceof Rotation.Rotated rotated) {
            JsonObject json = new JsonObject();
            json.addProperty("key", rotated.key().presented());
            json.add("old_key_until", Words.time(clock.millis() + overlap.toMillis()));
            return Answer.ok(json);
        }
        if (rotation instanceof Rotation.NoSuchKey) {
            return Answer.problem(ProblemType.UNAUTHORIZED);
        }
        return Answer.problem(
                rotation instanceof Rotation.Provisioned
                        ? ProblemType.KEY_PROVISIONED
                        : ProblemType.KEY_CHANGED);
    }
}
