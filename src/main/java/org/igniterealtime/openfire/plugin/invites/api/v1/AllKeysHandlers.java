// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.Origin;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/**
 * All keys of the server, for the command line at the server itself. To everybody else there is
 * nothing at these addresses, and so they are not in the contract.
 */
final class AllKeysHandlers {

    private final ApiKeys keys;
    private final KeyDesk desk;
    private final KeyWriter writer;
    private final Clock clock;

    AllKeysHandlers(ApiKeys keys, KeyDesk desk, KeyWriter writer, Clock clock) {
        this.keys = keys;
        this.desk = desk;
        this.writer = writer;
        this.clock = clock;
    }

    /** {@code GET /keys}: those that work, newest first. */
    Answer list(Call call) {
        JsonArray list = new JsonArray();
        keys.list().stream()
                .filter(key -> key.isGood(clock.millis()))
                .map(writer::write)
                .forEach(list::add);
        JsonObject json = new JsonObject();
        json.add("keys", list);
        return Answer.ok(json);
    }

    /** {@code POST /keys}: the key with its secret, in the member {@code key}, this once. */
    Answer create(Call call) {
        List<FieldError> errors = new ArrayList<>();
        Members members =
                new Members(
                        call.body(),
                        Set.of(
                                "name",
                                "scopes",
                                "invites_per_day",
                                "uses_allowed",
                                "expires_in",
                                "groups",
                                "inviter",
                                "expires_at"),
                        errors);
        Optional<NewKey> wanted = wanted(members, errors);
        if (wanted.isEmpty()) {
            return Answer.invalid(errors);
        }
        CreatedKey created = desk.create(wanted.get(), call.source());
        JsonObject json = writer.write(created.key());
        json.addProperty("key", created.presented());
        return Answer.created(json);
    }

    private Optional<NewKey> wanted(Members members, List<FieldError> errors) {
        String name = members.text("name").orElse("").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > ApiKey.LONGEST_NAME) {
            members.note(
                    "name",
                    "out_of_range",
                    "A key has a name of 1 to " + ApiKey.LONGEST_NAME + " characters.");
        }
        Set<Scope> scopes = scopes(members);
        KeyLimits limits = limits(members);
        Optional<Instant> end = members.time("expires_at");
        if (end.filter(time -> time.toEpochMilli() <= clock.millis()).isPresent()) {
            members.note("expires_at", "out_of_range", "This has to be in the future.");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong expires =
                end.map(time -> OptionalLong.of(time.toEpochMilli())).orElse(OptionalLong.empty());
        return Optional.of(
                new NewKey(name, Optional.empty(), scopes, expires, limits, Origin.LOCAL));
    }

    private static Set<Scope> scopes(Members members) {
        Set<Scope> scopes = new HashSet<>();
        for (String word : members.texts("scopes", Scope.values().length)) {
            Scope.of(word)
                    .ifPresentOrElse(
                            scopes::add,
                            () -> members.note("scopes", "unknown_scope", "There is no " + word));
        }
        return members.has("scopes") ? scopes : Set.of(Scope.INVITES_CREATE);
    }

    private static KeyLimits limits(Members members) {
        OptionalLong perDay = members.integer("invites_per_day", 1, KeyLimits.MOST_PER_DAY);
        OptionalLong seconds =
                members.integer("expires_in", 1, NewInvite.LONGEST_LIFETIME.toSeconds());
        return new KeyLimits(
                perDay,
                (int) members.integer("uses_allowed", 1, NewInvite.MOST_USES).orElse(1),
                seconds.isPresent()
                        ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
                        : Optional.empty(),
                Set.copyOf(members.texts("groups", 100)),
                members.flag("inviter").orElse(false));
    }

    /** {@code POST /keys/{id}/revoke}; its open invites go too when the body says so. */
    Answer revoke(Call call) {
        List<FieldError> errors = new ArrayList<>();
        Members members = new Members(call.body(), Set.of("invites"), errors);
        boolean invitesToo = members.flag("invites").orElse(false);
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        if (keys.find(call.id()).isEmpty()) {
            return Answer.problem(ProblemType.NOT_FOUND, "There is no such key.");
        }
        JsonObject json = new JsonObject();
        if (invitesToo) {
            json.addProperty("revoked", desk.revokeWithInvites(call.id(), call.source()).orElse(0));
        } else {
            // Twice is as good as once.
            desk.revoke(call.id(), call.source());
            json.addProperty("revoked", 0);
        }
        return Answer.ok(json);
    }
}
