// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Greeting;

/**
 * A wanted change of an invite, not checked yet. Whatever is empty stays as it is.
 *
 * @param uses how often it may be redeemed in all, including uses already spent
 * @param lifetime how long it lives from now on
 * @param forEver whether it never expires; {@code lifetime} does not count then
 * @param note why it exists; blank for none
 * @param greeting what the inviter says to the invitee; blank for nothing
 * @param groups all that a new account joins; an empty list for none
 */
public record InviteChange(
        Optional<Integer> uses,
        Optional<Duration> lifetime,
        boolean forEver,
        Optional<String> note,
        Optional<String> greeting,
        Optional<List<String>> groups) {

    /** Everything stays as it is. */
    public static final InviteChange NOTHING =
            new InviteChange(
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public InviteChange {
        note = note.map(String::strip);
        greeting = greeting.map(Greeting::tidy);
        groups = groups.map(names -> names.stream().distinct().toList());
    }

    /** The same with this number of uses. */
    public InviteChange uses(int times) {
        return new InviteChange(Optional.of(times), lifetime, forEver, note, greeting, groups);
    }

    /** The same, ending this long from now. */
    public InviteChange living(Duration time) {
        return new InviteChange(uses, Optional.of(time), false, note, greeting, groups);
    }

    /** The same without an end. */
    public InviteChange livingForEver() {
        return new InviteChange(uses, Optional.empty(), true, note, greeting, groups);
    }

    /** The same with this note. */
    public InviteChange noted(String text) {
        return new InviteChange(uses, lifetime, forEver, Optional.of(text), greeting, groups);
    }

    /** The same, saying this to the invitee. */
    public InviteChange greeting(String words) {
        return new InviteChange(uses, lifetime, forEver, note, Optional.of(words), groups);
    }

    /** The same for a newcomer who joins these groups. */
    public InviteChange joining(List<String> names) {
        return new InviteChange(uses, lifetime, forEver, note, greeting, Optional.of(names));
    }

    /** Whether it says anything about when the invite ends. */
    boolean isOfLifetime() {
        return forEver || lifetime.isPresent();
    }
}
