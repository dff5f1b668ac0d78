// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Rotation;

/** What a key learns of itself, and a new secret for it. */
final class KeyHandlers {

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final ApiKeys keys;
    private final KeyWriter writer;
    private final Clock clock;

    KeyHandlers(ApiKeys keys, KeyWriter writer, Clock clock) {
        this.keys = keys;
        this.writer = writer;
        this.clock = clock;
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
                .map(key -> Answer.ok(writer.write(key)))
                .orElseGet(V1Gate::invalidKey);
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
            return V1Gate.invalidKey();
        }
        return Answer.problem(
                rotation instanceof Rotation.Provisioned
                        ? ProblemType.KEY_PROVISIONED
                        : ProblemType.KEY_CHANGED);
    }
}
