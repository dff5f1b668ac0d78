// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.time.Clock;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/**
 * Readers of letters say that these were not for them. Every method throws {@link
 * org.igniterealtime.openfire.plugin.invites.db.StoreException} when the database refuses.
 */
public final class Objections {

    /** The last step of the page's path on which they do. */
    public static final String PATH = "not-for-me";

    private final MailStore store;
    private final Silence silence;
    private final Invites invites;
    private final Events events;
    private final Clock clock;

    public Objections(
            Database database, Invites invites, Settings settings, Events events, Clock clock) {
        this.store = new MailStore(database);
        this.silence = new Silence(database, clock, settings.silenceSalt());
        this.invites = invites;
        this.events = events;
        this.clock = clock;
    }

    /** The letter whose reader may say with this token that it was not for them. */
    public Optional<Letter> letter(String token) {
        return Tokens.isToken(token) ? store.withToken(Sha256.hex(token)) : Optional.empty();
    }

    /**
     * The reader of a letter says that it was not for them: its invite is revoked, and its address
     * gets no more mail, if it was not deleted. Harmless when done twice.
     *
     * @return the letter; empty when there is no such
     */
    public Optional<Letter> enter(String token) {
        Optional<Letter> letter = letter(token);
        letter.ifPresent(this::enter);
        return letter;
    }

    private void enter(Letter letter) {
        letter.address().ifPresent(silence::add);
        invites.withdrawals().end(letter.inviteId());
        if (store.object(letter, clock.millis())) {
            invites.findById(letter.inviteId())
                    .ifPresent(invite -> events.tell(new Event.NotForMe(invite)));
        }
    }
}
