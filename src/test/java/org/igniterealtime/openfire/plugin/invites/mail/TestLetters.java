// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;

/** The real letters over a mail server in memory, which does with them what a test says. */
public final class TestLetters implements MailServer {

    /** A letter that the mail server was given. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Handed(String from, String to, byte[] text) {}

    public static final String SENDER = "invites@example.org";
    public static final LetterWish PLAIN = LetterWish.in(Locale.ENGLISH);
    public static final Maker ADMIN = Maker.administrator("admin");

    public final Letters letters;
    public final Objections objections;
    public final LetterRound round;
    public final List<Handed> handed = new ArrayList<>();
    public final List<Event> events = new ArrayList<>();

    private final Database database;
    private final MovableClock clock;
    private final Invites invites;
    private final InviteLinks links;
    private final TestNames names;

    /** What the server does with the next letter. */
    public Function<Handed, Handover> answer = letter -> new Handover(Outcome.TAKEN, "");

    /** Why nobody is there; empty text while somebody is. */
    public String away = "";

    public boolean isSet = true;
    public int opened;

    public TestLetters(
            Database database,
            MovableClock clock,
            Invites invites,
            TestIssuance test,
            TestNames names,
            InviteLinks links) {
        this.database = database;
        this.clock = clock;
        this.invites = invites;
        this.names = names;
        this.links = links;
        test.events.listen(events::add);
        letters =
                new Letters(
                        database,
                        invites,
                        test.issuance,
                        names.quotas,
                        names.settings,
                        this,
                        test.events,
                        clock);
        objections = new Objections(database, invites, names.settings, test.events, clock);
        round = anotherRound(this);
    }

    /** The same with an address to send from. */
    public TestLetters ready() {
        names.settings.mailFrom().set(SENDER);
        return this;
    }

    /** The same on another node, or after a restart; with its own way to a mail server. */
    public LetterRound anotherRound(MailServer server) {
        return new LetterRound(
                database,
                letters,
                invites,
                links,
                names.settings,
                names.people,
                new Templates(),
                server,
                clock);
    }

    /** The only letter about an invite. */
    public Letter only(Invite invite) {
        List<Letter> all = letters.about(invite);
        if (all.size() != 1) {
            throw new AssertionError("Letters: " + all);
        }
        return all.get(0);
    }

    @Override
    public boolean isSet() {
        return isSet;
    }

    @Override
    public Conversation open() throws Away {
        opened++;
        if (!away.isEmpty()) {
            throw new Away(away);
        }
        return new Conversation() {
            @Override
            public Handover hand(String from, String to, byte[] letter) {
                Handed one = new Handed(from, to, letter.clone());
                Handover handover = answer.apply(one);
                if (handover.outcome() != Outcome.LATER) {
                    handed.add(one);
                }
                return handover;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
