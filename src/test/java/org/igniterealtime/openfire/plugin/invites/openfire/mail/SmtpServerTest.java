// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.mail.TestLetters.ADMIN;
import static org.igniterealtime.openfire.plugin.invites.mail.TestLetters.PLAIN;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.igniterealtime.openfire.plugin.invites.mail.LetterRound;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer;
import org.igniterealtime.openfire.plugin.invites.mail.SmtpSink;
import org.igniterealtime.openfire.plugin.invites.mail.TestLetters;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Letters on their way to a mail server that takes them, refuses them, is slow, or is not there.
 */
class SmtpServerTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final TestNames names = new TestNames(database.database(), clock);
    private final TestLetters test =
            new TestLetters(
                            database.database(),
                            clock,
                            invites,
                            new TestIssuance(invites, new MemoryAccounts(clock), names),
                            names,
                            new InviteLinks(() -> "https://chat.example.org", "example.org"))
                    .ready();
    private final SmtpSink sink = new SmtpSink(0);

    @AfterEach
    void close() {
        sink.close();
        database.close();
    }

    private LetterRound round(int port) {
        return test.anotherRound(
                new MailServer() {
                    @Override
                    public boolean isSet() {
                        return true;
                    }

                    @Override
                    public Conversation open() throws Away {
                        return new SmtpServer(
                                        InetAddress.getLoopbackAddress().getHostAddress(),
                                        port,
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        Duration.ofSeconds(2))
                                .open();
                    }
                });
    }

    private List<Invite> asked(int count) {
        List<Invite> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    invites.create(
                            NewInvite.account(Source.console("admin"))
                                    .mailedTo("user" + i + "@example.net")));
        }
        assertThat(test.letters.ask(all, PLAIN, ADMIN)).isEmpty();
        return all;
    }

    private List<Letter.State> states(List<Invite> all) {
        return all.stream().map(invite -> test.only(invite).state()).toList();
    }

    private Letter sentTo(Invite invite) {
        round(sink.port()).run();
        return test.only(invite);
    }

    @Test
    void aLetterArrivesAsItWasWritten() {
        Invite invite = asked(1).get(0);

        Letter letter = sentTo(invite);
        assertThat(letter.problem()).isEmpty();
        assertThat(letter.state()).isEqualTo(Letter.State.SENT);
        assertThat(sink.taken()).hasSize(1);
        SmtpSink.Taken taken = sink.taken().get(0);
        assertThat(taken.from()).isEqualTo(TestLetters.SENDER);
        assertThat(taken.to()).isEqualTo("user0@example.net");
        assertThat(taken.text())
                .contains("\r\nTo: <user0@example.net>\r\n")
                .contains("\r\nContent-Type: multipart/alternative; boundary=");
    }

    @Test
    void halfOfThousandAreRefusedAndTheOthersGoOnceEach() {
        sink.refuse(address -> address.matches("user\\d*[02468]@.*"));
        List<Invite> all = asked(1000);
        LetterRound round = round(sink.port());
        round.run();
        clock.advance(Duration.ofDays(1));
        round.run();
        round(sink.port()).run();

        assertThat(states(all).stream().filter(s -> s == Letter.State.SENT)).hasSize(500);
        assertThat(states(all).stream().filter(s -> s == Letter.State.REFUSED)).hasSize(500);
        assertThat(sink.taken().stream().map(SmtpSink.Taken::to).collect(Collectors.toSet()))
                .hasSize(500);
        assertThat(sink.taken()).hasSize(500);
        assertThat(test.only(all.get(0)).problem().orElseThrow()).contains("No such user here");
    }

    @Test
    void whatIsReadAndThenRefusedIsRefused() {
        sink.refuseContent(address -> true);
        Letter letter = sentTo(asked(1).get(0));

        assertThat(letter.state()).isEqualTo(Letter.State.REFUSED);
        assertThat(letter.problem().orElseThrow()).contains("Looks like spam");
    }

    @Test
    void whatIsNotTakenNowIsTakenLater() {
        sink.delay(address -> true);
        Invite invite = asked(1).get(0);
        LetterRound round = round(sink.port());
        round.run();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.WAITING);
        assertThat(test.only(invite).problem().orElseThrow()).contains("Come back later");

        sink.delay(address -> false);
        round.run();
        assertThat(sink.taken()).as("not before it is due").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        round.run();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.SENT);
        assertThat(sink.taken()).hasSize(1);
    }

    @Test
    void ofASilentServerItIsNotKnownWhatItHasAndTheOthersGoOn() {
        sink.fallSilent(address -> address.startsWith("user1@"));
        List<Invite> all = asked(3);
        LetterRound round = round(sink.port());
        round.run();
        clock.advance(Duration.ofDays(1));
        round.run();

        assertThat(states(all))
                .containsExactly(Letter.State.SENT, Letter.State.UNKNOWN, Letter.State.SENT);
        assertThat(sink.taken()).hasSize(3);
    }

    @Test
    void whereNobodyListensLettersWaitAndARestartGoesOn() {
        List<Invite> all = asked(3);
        int port = sink.port();
        sink.close();
        round(port).run();

        assertThat(states(all)).containsOnly(Letter.State.WAITING);
        assertThat(test.only(all.get(0)).problem()).isPresent();
        try (SmtpSink back = new SmtpSink(port)) {
            round(port).run();
            assertThat(back.taken()).hasSize(3);
        }
        assertThat(states(all)).containsOnly(Letter.State.SENT);
    }

    @Test
    void twoServersAtOnceSendEachLetterOnce() throws Exception {
        List<Invite> all = asked(100);
        List<Thread> nodes =
                IntStream.range(0, 2)
                        .mapToObj(i -> new Thread(() -> round(sink.port()).run()))
                        .toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(states(all)).containsOnly(Letter.State.SENT);
        assertThat(sink.taken().stream().map(SmtpSink.Taken::to)).doesNotHaveDuplicates();
        assertThat(sink.taken()).hasSize(100);
    }
}
