// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.Worker;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer.Handover;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, a slice at a time. Each letter is taken by one conditional update before it is
 * handed in, so that on however many nodes it is handed in once. While the mail server is away
 * nothing is taken, and the tries get rarer. Runs on one thread.
 */
public final class LetterRound {

    /** Longer than any handing-in takes: whoever has not settled a claim by then never will. */
    static final Duration ABANDONED = Duration.ofMinutes(15);

    /** Ten tries are some twelve hours. */
    static final int MOST_TRIES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(4);
    private static final int LONGEST_PROBLEM = 255;

    private final MailStore store;
    private final Letters letters;
    private final Invites invites;
    private final LetterWords words;
    private final Settings settings;
    private final MailServer server;
    private final Clock clock;

    /** Which server it is, since it was started, that has taken a letter. */
    private final String node = Tokens.random(30);

    private Duration pause = FIRST_PAUSE;
    private long pausedUntil;

    public LetterRound(
            Database database,
            Letters letters,
            Invites invites,
            InviteLinks links,
            Settings settings,
            People people,
            Templates templates,
            MailServer server,
            Clock clock) {
        this.store = new MailStore(database);
        this.letters = letters;
        this.invites = invites;
        this.words = new LetterWords(links, settings, people, templates);
        this.settings = settings;
        this.server = server;
        this.clock = clock;
    }

    /**
     * Sends all that is due, unless the mail server was away a short while ago; ends early when its
     * thread is {@linkplain Worker#askToEnd asked to}.
     *
     * @throws StoreException when the database refuses; a letter that was taken is unknown then
     *     after a while
     */
    public void run() {
        store.abandon(clock.millis() - ABANDONED.toMillis(), clock.millis());
        if (!letters.areSent() || clock.millis() < pausedUntil) {
            return;
        }
        List<Letter> due = due();
        while (!due.isEmpty() && !Worker.isAskedToEnd() && send(due)) {
            due = due();
        }
    }

    private List<Letter> due() {
        return store.due(clock.millis(), node, clock.millis() - FIRST_DELAY.toMillis());
    }

    /** Whether the mail server was there. */
    private boolean send(List<Letter> due) {
        try (MailServer.Conversation conversation = server.open()) {
            if (!conversation.isOpen()) {
                throw new MailServer.Away("The mail server lets us in and ends the conversation");
            }
            for (Letter letter : due) {
                if (!conversation.isOpen() || Worker.isAskedToEnd()) {
                    break;
                }
                send(letter, conversation);
            }
            pause = FIRST_PAUSE;
            return true;
        } catch (MailServer.Away e) {
            LOG.warn("Letters wait, because the mail server is away: {}", cut(e.getMessage()));
            store.note(due, cut(e.getMessage()));
            pausedUntil = clock.millis() + pause.toMillis();
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            return false;
        }
    }

    private void send(Letter letter, MailServer.Conversation conversation) {
        Optional<Invite> invite = invites.findById(letter.inviteId());
        String address = letter.address().orElse("");
        Optional<Hindrance> hindrance =
                invite.isEmpty()
                        ? Optional.of(Hindrance.OVER)
                        : letters.hindrance(invite.get(), address, false);
        if (hindrance.filter(why -> why == Hindrance.SEALED).isPresent()) {
            // For the node that has made it; where there is none, it waits until the invite ends.
            store.leave(letter, node, clock.millis(), Hindrance.SEALED.name());
            return;
        }
        if (hindrance.isPresent()) {
            store.refuse(letter, hindrance.get().name(), clock.millis());
            return;
        }
        String token = Tokens.next();
        byte[] text;
        try {
            text = words.write(letter, invite.get(), token, clock.millis()).octets();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A letter could not be written", e);
            store.refuse(letter, e.getClass().getSimpleName(), clock.millis());
            return;
        }
        if (store.claim(letter, node, Sha256.hex(token), clock.millis())) {
            settle(letter, handed(conversation, address, text));
        }
    }

    /** Whatever goes wrong in an unforeseen way, the mail server may have the letter. */
    private Handover handed(MailServer.Conversation conversation, String address, byte[] text) {
        try {
            return conversation.hand(settings.mailFrom().get(), address, text);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A letter may be sent or not", e);
            return new Handover(MailServer.Outcome.UNKNOWN, e.getClass().getSimpleName());
        }
    }

    private void settle(Letter letter, Handover handover) {
        long now = clock.millis();
        Optional<String> problem = Optional.of(cut(handover.words()));
        switch (handover.outcome()) {
            case TAKEN -> store.sent(letter, node, now);
            case REFUSED -> store.settle(letter, node, Letter.State.REFUSED, now, problem);
            case UNKNOWN -> store.settle(letter, node, Letter.State.UNKNOWN, now, problem);
            case LATER -> {
                boolean again = letter.tries() + 1 < MOST_TRIES;
                store.settle(
                        letter,
                        node,
                        again ? Letter.State.WAITING : Letter.State.REFUSED,
                        again ? now + delay(letter.tries()).toMillis() : now,
                        problem);
            }
        }
    }

    private static Duration delay(int tries) {
        return shorter(FIRST_DELAY.multipliedBy(1L << Math.min(tries, 10)), LONGEST_DELAY);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** In one line, and short enough for its column. */
    private static String cut(String words) {
        String line = words.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_PROBLEM ? line : line.substring(0, LONGEST_PROBLEM);
    }
}
