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
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.Prolongation;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/**
 * The letters about invites: who wants one asks here, and a {@link LetterRound} sends it. Whether
 * somebody may have this very invite mailed is for the door to decide. Every method throws {@link
 * StoreException} when the database refuses.
 */
public final class Letters {

    /** How long nobody is reminded who has had a letter. */
    private static final Duration REST = Duration.ofDays(1);

    /** How far a list is read at a time. */
    private static final int MOST_PAGES = 100;

    private final MailStore store;
    private final Silence silence;
    private final Invites invites;
    private final Prolongation prolongation;
    private final Quotas quotas;
    private final Settings settings;
    private final MailServer server;
    private final Events events;
    private final Clock clock;

    public Letters(
            Database database,
            Invites invites,
            Issuance issuance,
            Quotas quotas,
            Settings settings,
            MailServer server,
            Events events,
            Clock clock) {
        this.store = new MailStore(database);
        this.silence = new Silence(database, clock, settings.silenceSalt());
        this.invites = invites;
        this.prolongation = new Prolongation(invites, issuance);
        this.quotas = quotas;
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
     * Asks for a letter about an invite. For a key with a limit of invites a day it counts as one.
     *
     * @param invite as the door has found it
     * @param maker who wants it, within the same bounds as for a new invite when it is to live
     *     longer
     * @return what keeps it from being mailed; empty when it will be
     * @throws org.igniterealtime.openfire.plugin.invites.keys.QuotaSpent when none is left today
     */
    public Optional<Hindrance> ask(Invite invite, LetterWish wish, Maker maker) {
        Optional<Hindrance> hindrance =
                ask(
                        invite,
                        wish,
                        maker,
                        statements ->
                                maker.countedKey()
                                        .ifPresent(key -> quotas.spend(statements, key, 1)));
        if (hindrance.isEmpty()) {
            events.tell(new Event.Mailed(maker.source(), List.of(invite)));
        }
        return hindrance;
    }

    /**
     * Asks for a letter about each of these, which nobody counts: they are an administrator's, or
     * were counted when they were made just now.
     *
     * @return what kept which of them from being mailed, by id; those that are not in it will be
     */
    public Map<String, Hindrance> ask(List<Invite> invites, LetterWish wish, Maker maker) {
        Map<String, Hindrance> hindered = new LinkedHashMap<>();
        List<Invite> asked = new ArrayList<>();
        for (Invite invite : invites) {
            Optional<Hindrance> hindrance = ask(invite, wish, maker, nothing -> {});
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

    /** Whether this invite was mailed and nobody has come by it. */
    public boolean mayRemind(Invite invite) {
        return mayRemind(invite, Duration.ZERO);
    }

    /**
     * Those of a list that may be reminded and were mailed a day ago or more, so that who asks for
     * it twice writes to nobody twice. Stops when they are about a thousand, and after a hundred
     * pages.
     */
    public List<Invite> late(InviteQuery query) {
        List<Invite> late = new ArrayList<>();
        Optional<String> next = Optional.empty();
        int pages = 0;
        do {
            InvitePage page = invites.list(query.in(Optional.of(State.LIVE)).after(next));
            page.invites().stream().filter(one -> mayRemind(one, REST)).forEach(late::add);
            next = page.next();
        } while (next.isPresent() && ++pages < MOST_PAGES && late.size() < Issuance.MOST_TOGETHER);
        return late;
    }

    private boolean mayRemind(Invite invite, Duration rest) {
        OptionalLong sent = invite.mail().map(Invite.Mail::sent).orElse(OptionalLong.empty());
        return sent.isPresent()
                && sent.getAsLong() <= clock.millis() - rest.toMillis()
                && invite.uses() == 0
                && invites.stateOf(invite) == State.LIVE;
    }

    /** What keeps an invite from being mailed now, as far as it can be seen without asking. */
    private Optional<Hindrance> hindrance(Invite invite, LetterWish wish) {
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
        return hindrance(invite, address.get(), wish.lifetime().isPresent());
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

    private Optional<Hindrance> ask(
            Invite invite, LetterWish wish, Maker maker, Consumer<Statements> beside) {
        Optional<Hindrance> hindrance =
                hindrance(invite, wish)
                        .or(() -> wish.lifetime().flatMap(time -> prolong(invite, time, maker)));
        if (hindrance.isPresent()) {
            return hindrance;
        }
        long now = clock.millis();
        return store.add(
                new Letter(
                        InviteIds.next("let_", now),
                        invite.id(),
                        address(invite, wish),
                        wish.language(),
                        wish.isReminder() ? Letter.Kind.REMINDER : Letter.Kind.FIRST,
                        Letter.State.WAITING,
                        now,
                        0,
                        false,
                        Optional.empty()),
                statements -> {
                    beside.accept(statements);
                    invites.traceMail(statements, invite, maker.source());
                });
    }

    /** First of all it is looked whether a letter could be sent then. */
    private Optional<Hindrance> prolong(Invite invite, Duration time, Maker maker) {
        if (store.isOnItsWay(invite.id())) {
            return Optional.of(Hindrance.ON_ITS_WAY);
        }
        return prolongation
                .prolong(List.of(invite), time, maker)
                .problem()
                .map(refused -> Hindrance.NOT_PROLONGED);
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
}
