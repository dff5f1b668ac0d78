// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.registration.StreamRacer;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** One run: visits come by themselves, and this thread does the rest in turns. */
final class SoakRun {

    private static final int MOST_MEMBERS = 200;
    private static final int LOGINS = 20;
    private static final long TICK_MILLIS = 200;

    /** What a stopped server leaves is settled after three minutes, within the fourth. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final SoakOptions options;
    private final Pace pace;
    private final OpenfireServer server;
    private final SoakDatabase database;
    private final Mailbox mailbox;
    private final Inside inside;
    private final Ledger ledger = new Ledger();
    private final Disturbance disturbance = new Disturbance();
    private final Site site;
    private final Sampler sampler;
    private final Upheaval upheaval;
    private final LogWatch log;
    private final List<Reading> readings = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    SoakRun(
            SoakOptions options,
            Pace pace,
            OpenfireServer server,
            SoakDatabase database,
            Mailbox mailbox,
            String key) {
        this.options = options;
        this.pace = pace;
        this.server = server;
        this.database = database;
        this.mailbox = mailbox;
        this.inside = Inside.of(server);
        this.site = new Site(server, key, ledger, disturbance);
        this.sampler = new Sampler(server, database);
        this.upheaval = new Upheaval(site, database, disturbance);
        this.log = new LogWatch(server.home().resolve("logs"));
    }

    Evidence run() throws IOException, SQLException, InterruptedException {
        try (Crowd crowd = crowd()) {
            crowd.come(options.rate());
            untilTheEnd(crowd);
        }
        sample();
        awaitNoOpenClaims();
        exceptions.addAll(log.exceptions());
        compareAccounts();
        return new Evidence(
                options.openfire(),
                options.run().toSeconds() / 60.0,
                options.rate(),
                readings,
                disturbance.past(),
                ledger.counts(),
                ledger.messages(),
                exceptions,
                faults,
                sampler.rows());
    }

    private Crowd crowd() {
        ProgramVisits program = new ProgramVisits(site, pace);
        GuestVisits guest = new GuestVisits(site, program, ledger);
        Residents residents = new Residents(server, ledger);
        return new Crowd(ledger, disturbance)
                .of(15, "create as for Prosody", program::createAsProsody)
                .of(10, "create", program::create)
                .of(5, "create with the same request twice", program::createOnce)
                .of(3, "create a batch", program::createBatch)
                .of(4, "list", program::list)
                .of(8, "revoke", program::revoke)
                .of(25, "look", guest::look)
                .of(12, "register in the browser", guest::registerInBrowser)
                .of(8, "register in a client", guest::registerInClient)
                .of(6, "register as a contact", guest::registerAsContact)
                .of(4, "become contacts", residents::befriend)
                .of(3, "invite on the page of one's own", residents::invite)
                .of(3, "have an invite mailed", program::mail)
                .of(2, "look at the console", new AdministratorVisits(server)::look);
    }

    private void untilTheEnd(Crowd crowd) throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + options.run().toNanos();
        Duration hour = pace.of(Duration.ofHours(1));
        Recurrence sampled = new Recurrence(options.sampled());
        Recurrence reloaded = new Recurrence(options.reloaded());
        Recurrence restarted = new Recurrence(options.restarted());
        Recurrence hourly = new Recurrence(hour);
        while (System.nanoTime() < end) {
            if (hourly.isDue()) {
                passHour(hour);
            }
            if (sampled.isDue()) {
                sample();
            }
            if (reloaded.isDue()) {
                upheaval.reload();
            }
            if (restarted.isDue()) {
                exceptions.addAll(log.exceptions());
                upheaval.restartDatabase();
                // What began without a database may fail, and say so, when it has come back.
                crowd.awaitThoseWhoAreThere();
                long known = log.exceptions().size();
                ledger.add("exceptions logged while the database was away", known);
            }
            Thread.sleep(TICK_MILLIS);
        }
    }

    /** What the plugin does once an hour; and whoever has been here longest goes. */
    private void passHour(Duration hour) throws SQLException {
        long age = pace.passed(hour);
        database.run("UPDATE ofInviteRequest SET created = created - " + age);
        database.run("UPDATE ofInviteTombstone SET expires = expires - " + age);
        inside.tell("hourly", "invites");
        Optional<String> leaving = ledger.leaving(MOST_MEMBERS);
        while (leaving.isPresent()) {
            inside.tell("delete", leaving.get());
            ledger.count("accounts deleted");
            leaving = ledger.leaving(MOST_MEMBERS);
        }
    }

    private void sample() throws IOException, SQLException {
        exceptions.addAll(log.exceptions());
        Reading reading = sampler.at(disturbance.minute());
        readings.add(reading);
        System.out.printf(
                Locale.ROOT,
                "%6.1f min  %5.1f MiB  %3.0f threads  %2.0f connections  %3.0f descriptors"
                        + "  %6.0f rows  %7d visits  %d failed%n",
                reading.minute(),
                reading.of(Curve.HEAP),
                reading.of(Curve.THREADS),
                reading.of(Curve.CONNECTIONS),
                reading.of(Curve.DESCRIPTORS),
                reading.of(Curve.ROWS),
                ledger.counted("visits"),
                ledger.counted("failed " + Phase.CALM));
    }

    private void awaitNoOpenClaims() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + SETTLED.toNanos();
        while (sampler.openClaims() > 0) {
            if (System.nanoTime() > deadline) {
                faults.add(sampler.openClaims() + " claims are still open");
                return;
            }
            Thread.sleep(TICK_MILLIS);
        }
    }

    /** What was acknowledged is there, and nothing else. */
    private void compareAccounts() throws IOException, SQLException {
        Set<String> there =
                new HashSet<>(
                        database.column("SELECT username FROM ofUser WHERE username LIKE 'g%x'"));
        Set<String> members = ledger.members();
        for (String member : members) {
            if (!there.contains(member)) {
                faults.add("The account of " + member + " was acknowledged and is not there");
            }
        }
        Set<String> unknown = new HashSet<>(there);
        unknown.removeAll(members);
        unknown.removeAll(ledger.uncertain());
        unknown.forEach(name -> faults.add("Nobody has asked for the account " + name));
        for (String member : members.stream().limit(LOGINS).toList()) {
            if (!StreamRacer.canLogIn(server, member)) {
                faults.add(member + " cannot log in");
            }
        }
        if (database.number("SELECT COUNT(*) FROM ofInvite WHERE uses > usesAllowed") > 0) {
            faults.add("An invite was used more often than it allows");
        }
        ledger.add("registrations acknowledged", ledger.acknowledged());
        ledger.add("letters taken", mailbox.taken());
        mailbox.doubled().forEach(address -> faults.add("Two letters for " + address));
    }
}
