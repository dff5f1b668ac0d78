// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;

/**
 * Reads what invite is wanted. What cannot be read is noted, and the rest is a wish all the same.
 */
final class WishReader {

    static final String EXPIRES_IN = "expires_in";
    static final String EXPIRES_AT = "expires_at";
    static final String GREETING = "greeting";
    static final String EMAIL = "email";
    static final String SEND = "send";
    static final int MOST_GROUPS = 100;

    private static final Set<String> MEMBERS =
            Set.of(
                    "kind",
                    "username",
                    "inviter",
                    "uses_allowed",
                    EXPIRES_IN,
                    EXPIRES_AT,
                    "groups",
                    "note",
                    GREETING,
                    EMAIL,
                    SEND);

    private final Clock clock;

    WishReader(Clock clock) {
        this.clock = clock;
    }

    /** The wish of a body, or of a row of a batch. */
    InviteWish read(JsonObject json, List<FieldError> errors) {
        Members members = new Members(json, MEMBERS, errors);
        Life life = life(members, clock);
        members.flag(SEND);
        return new InviteWish(
                kind(members),
                members.text("username").orElse(""),
                members.text("inviter").orElse(""),
                "",
                members.lines(GREETING).orElse(""),
                true,
                (int) members.integer("uses_allowed", 1, NewInvite.MOST_USES).orElse(1),
                life.lifetime(),
                life.forEver(),
                members.texts("groups", MOST_GROUPS),
                members.text("note").orElse(""),
                members.text(EMAIL).orElse(""),
                false);
    }

    private static Kind kind(Members members) {
        Optional<String> word = members.text("kind");
        Optional<Kind> kind =
                word.flatMap(
                        w ->
                                Arrays.stream(Kind.values())
                                        .filter(k -> Words.of(k).equals(w))
                                        .findFirst());
        if ((word.isPresent() && kind.isEmpty()) || members.isNull("kind")) {
            members.note("kind", "unknown_value", "This can be account, contact or reset.");
        }
        return kind.orElse(Kind.ACCOUNT);
    }

    /**
     * How long an invite is wanted to live.
     *
     * @param lifetime from now on; empty for ever, and where nothing is said
     */
    record Life(Optional<Duration> lifetime, boolean forEver) {}

    /** Of a body that may say it in one of two ways; null is never. */
    static Life life(Members members, Clock clock) {
        if (members.has(EXPIRES_IN) && members.has(EXPIRES_AT)) {
            members.note(
                    EXPIRES_AT, "conflicting_members", "There can be expires_in or expires_at.");
        }
        OptionalLong seconds =
                members.integer(EXPIRES_IN, 1, NewInvite.LONGEST_LIFETIME.toSeconds());
        Optional<Duration> until =
                members.time(EXPIRES_AT).map(end -> Duration.between(clock.instant(), end));
        Optional<Duration> lifetime =
                seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : until;
        return new Life(lifetime, members.isNull(EXPIRES_IN) || members.isNull(EXPIRES_AT));
    }
}
