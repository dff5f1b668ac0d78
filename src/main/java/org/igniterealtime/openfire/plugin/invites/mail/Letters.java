// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.Prolongation;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/**
 * The letters about invites: who wants one asks here, and a {@link LetterRound} sends it. Whether
 * somebody may have this very invite mailed is for the door to decide. Every method throws {@link
 * StoreException} when the database refuses.
 */
public final class Letters {

    /** The last step of the page's path on which a reader says that a letter was not for them. */
    public static final String OBJECTION = "not-for-me";

    private final MailStore store;
    private final Silence silence;
    private final Invites invites;
    private final Prolongation prolongation;
    private final Settings settings;
    private final MailServer server;
    private final Events events;
    private final Clock clock;

    public Letters(
            Database database,
            Invites invites,
            Issuance issuance,
            Settings settings,
            MailServer server,
            Events events,
            Clock clock) {
        this.store = new MailStore(database);
        this.silence = new Silence(database, clock, settings.silenceSalt());
        this.invites = invites;
        this.prolongation = new Prolongation(invites, issuance);
        this.settings = settings;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    /** Whether letters are sent at all: there is a mail server, and an address to send from. */
    public boolean areSent() {
        return server.isSet() && !settings.mailFrom().get().isEmpty();
    }

    /**
     * Asks for a letter about each of these.
     *
     * @param invites as the door has found them
     * @param maker who wants it, within the same bounds as for a new invite when it is to live
     *     longer
     * @return what kept which of them from being mailed, by id; those that are not in it will be
     */
    public Map<String, Hindrance> ask(List<Invite> invites, LetterWish wish, Maker maker) {
        Map<String, Hindrance> hindered = new LinkedHashMap<>();
        List<Invite> asked = new ArrayList<>();
        for (Invite invite : invites) {
            Optional<Hindrance> hindrance = ask(invite, wish, maker);
            hindrance.ifPresent(why -> hindered.put(invite.id(), why));
            if (hindrance.isEmpty()) {
                asked.add(invite);
            }
        }
        if (!asked.isEmpty()) {
            events.tell(new Event.Mailed(maker.source(), asked));
        }
        return hindered;
    }

    /** Whether this invite was mailed, at least so long ago, and nobody has come by it. */
    public boolean mayRemind(Invite invite, Duration rest) {
        OptionalLong sent = invite.mail().map(Invite.Mail::sent).orElse(OptionalLong.empty());
        return sent.isPresent()
                && sent.getAsLong() <= clock.millis() - rest.toMillis()
                && invite.uses() == 0
                && invites.stateOf(invite) == State.LIVE;
    }

    /** What would keep this invite from being mailed now. */
    public Optional<Hindrance> hindrance(Invite invite, LetterWish wish) {
        if (!areSent()) {
            return Optional.of(Hindrance.NOT_SET_UP);
        }
        Optional<Hindrance> problem = wish.problem();
        if (problem.isPresent()) {
            return problem;
        }
        Optional<String> address = address(invite, wish);
        if (address.isEmpty()) {
            return Optional.of(Hindrance.NO_ADDRESS);
        }
        return hindrance(invite, address.get(), wish.lifetime().isPresent())
                .or(() -> onItsWay(invite));
    }

    private Optional<Hindrance> onItsWay(Invite invite) {
        return store.isOnItsWay(invite.id()) ? Optional.of(Hindrance.ON_ITS_WAY) : Optional.empty();
    }

    /** Whether whoever has this address wants no mail from here. */
    public boolean isSilenced(String address) {
        return silence.covers(address);
    }

    /**
     * What keeps an invite from being mailed to an address.
     *
     * @param prolonged whether it does not count that it has expired
     */
    Optional<Hindrance> hindrance(Invite invite, String address, boolean prolonged) {
        State state = invites.stateOf(invite);
        if (state != State.LIVE && !(prolonged && state == State.EXPIRED)) {
            return Optional.of(Hindrance.OVER);
        }
        if (invite.readableToken().isEmpty()) {
            return Optional.of(Hindrance.SEALED);
        }
        return silence.covers(address) ? Optional.of(Hindrance.SILENCED) : Optional.empty();
    }

    private Optional<Hindrance> ask(Invite invite, LetterWish wish, Maker maker) {
        Optional<Hindrance> hindrance = hindrance(invite, wish);
        if (hindrance.isPresent()) {
            return hindrance;
        }
        if (wish.lifetime().isPresent()
                && prolongation
                        .prolong(List.of(invite), wish.lifetime().get(), maker)
                        .problem()
                        .isPresent()) {
            return Optional.of(Hindrance.NOT_PROLONGED);
        }
        long now = clock.millis();
        return store.add(
                new Letter(
                        InviteIds.next("let_", now),
                        invite.id(),
                        address(invite, wish),
                        wish.language(),
                        kind(invite, wish),
                        Letter.State.WAITING,
                        now,
                        0,
                        false,
                        Optional.empty()));
    }

    private Letter.Kind kind(Invite invite, LetterWish wish) {
        if (wish.isReminder()) {
            return Letter.Kind.REMINDER;
        }
        return store.hasAny(invite.id()) ? Letter.Kind.AGAIN : Letter.Kind.FIRST;
    }

    private static Optional<String> address(Invite invite, LetterWish wish) {
        return wish.address().isEmpty()
                ? invite.mail().map(Invite.Mail::address)
                : Optional.of(wish.address());
    }

    /** All about this invite, the oldest first. */
    public List<Letter> about(Invite invite) {
        return store.of(invite.id());
    }

    /** Deletes the addresses of an invite; what waits is not sent. */
    public void forgetAddresses(Invite invite) {
        store.forget(invite.id(), clock.millis());
    }

    /** Lets an address that wanted no mail have some again; whether there was anything to lift. */
    public boolean liftSilence(String address) {
        return silence.lift(address);
    }

    /** The letter whose reader may say with this token that it was not for them. */
    public Optional<Letter> objectable(String token) {
        return Tokens.isToken(token) ? store.withToken(Sha256.hex(token)) : Optional.empty();
    }

    /**
     * The reader of a letter says that it was not for them: its invite is revoked, and its address
     * gets no more mail. Harmless when done twice.
     *
     * @return whether there is such a letter
     */
    public boolean object(String token) {
        Optional<Letter> letter = objectable(token);
        letter.ifPresent(this::object);
        return letter.isPresent();
    }

    private void object(Letter letter) {
        letter.address().ifPresent(silence::add);
        invites.end(letter.inviteId());
        if (store.object(letter, clock.millis())) {
            invites.findById(letter.inviteId())
                    .ifPresent(invite -> events.tell(new Event.NotForMe(invite)));
        }
    }
}
