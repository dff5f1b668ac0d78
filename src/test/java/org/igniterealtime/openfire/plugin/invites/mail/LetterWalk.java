// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;

/** Runs each statement about mail. */
public final class LetterWalk {

    private LetterWalk() {}

    public static void go(Database database) {
        Clock clock = Clock.systemUTC();
        MailStore store = new MailStore(database);
        Invites invites = new Invites(database, TestSeal.SEAL, clock, () -> Duration.ofDays(7));
        Letter sent = letter(invites, clock.millis());
        store.add(sent, nothing -> {});
        store.isOnItsWay(sent.inviteId());
        store.of(sent.inviteId());
        store.due(clock.millis(), "node", clock.millis());
        store.leave(sent, "node", clock.millis(), "sealed");
        store.note(List.of(sent), "away");
        store.claim(sent, "node", "a".repeat(64), clock.millis());
        store.sent(sent, "node", clock.millis());
        store.withToken("a".repeat(64));
        store.object(sent, clock.millis());
        Letter lost = letter(invites, clock.millis());
        store.add(lost, nothing -> {});
        store.claim(lost, "node", "b".repeat(64), clock.millis());
        store.abandon(clock.millis() + 1, clock.millis());
        store.refuse(lost, "over", clock.millis());
        store.forget(lost.inviteId(), clock.millis());
        Silence silence = new Silence(database, clock, () -> new byte[32]);
        silence.add("walk@example.org");
        silence.covers("walk@example.org");
        silence.lift("walk@example.org");
    }

    private static Letter letter(Invites invites, long now) {
        Invite invite = invites.create(NewInvite.account(Source.user("walker")));
        return new Letter(
                InviteIds.next("let_", now),
                invite.id(),
                Optional.of("walk@example.org"),
                Locale.ENGLISH,
                Letter.Kind.FIRST,
                Letter.State.WAITING,
                now,
                0,
                false,
                Optional.empty());
    }
}
