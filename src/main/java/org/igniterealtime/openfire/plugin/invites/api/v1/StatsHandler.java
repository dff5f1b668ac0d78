// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.invites.InviteStats;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;

/** Counts what a key may read, as far as {@link InviteStats#MOST} reaches. */
final class StatsHandler {

    private static final int LONGEST_DAYS = 30;

    private final ManyInvites invites;
    private final History history;
    private final InviteWriter writer;
    private final Clock clock;

    StatsHandler(ManyInvites invites, History history, InviteWriter writer, Clock clock) {
        this.invites = invites;
        this.history = history;
        this.writer = writer;
        this.clock = clock;
    }

    /** {@code GET /stats}. */
    Answer answer(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        Optional<Source> own = RedemptionHandlers.own(call);
        InviteStats stats = invites.stats(own);
        JsonObject body = new JsonObject();
        body.addProperty("counted", stats.counted());
        body.addProperty("complete", stats.complete());
        for (State state : State.values()) {
            body.addProperty(Words.of(state), stats.in(state));
        }
        body.add("redeemed", redeemed(own));
        body.add("by_source", bySource(stats, call));
        return Answer.ok(body);
    }

    private JsonObject redeemed(Optional<Source> own) {
        long now = clock.millis();
        List<Long> times =
                history.joined(
                        own, now - Duration.ofDays(LONGEST_DAYS).toMillis(), InviteStats.MOST);
        JsonObject json = new JsonObject();
        for (int days : new int[] {1, 7, LONGEST_DAYS}) {
            long since = now - Duration.ofDays(days).toMillis();
            json.addProperty("days_" + days, times.stream().filter(time -> time >= since).count());
        }
        return json;
    }

    private JsonArray bySource(InviteStats stats, Call call) {
        Map<String, Optional<String>> names =
                writer.names(List.copyOf(stats.bySource().keySet()), call.key());
        JsonArray array = new JsonArray();
        stats.bySource()
                .forEach(
                        (source, states) -> {
                            JsonObject json = new JsonObject();
                            json.add("source", InviteWriter.source(source, names));
                            for (State state : State.values()) {
                                json.addProperty(Words.of(state), states.getOrDefault(state, 0));
                            }
                            array.add(json);
                        });
        return array;
    }
}
