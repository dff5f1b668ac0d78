// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.mail.TestLetters.ADMIN;
import static org.igniterealtime.openfire.plugin.invites.mail.TestLetters.PLAIN;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.Ending;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.invites.TokenSeal;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer.Handover;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer.Outcome;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who wants an invite mailed, what is sent then, and what becomes of it. */
class LettersTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String ROMEO = "romeo@example.net";
    private static final Pattern OBJECTION = Pattern.compile("/not-for-me\\?t=(\\w{24})");

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> WEEK);
    private final InviteLinks links =
            new InviteLinks(() -> "https://chat.example.org", "example.org");
    private final TestNames names = new TestNames(database.database(), clock);
    private final TestLetters test =
            new TestLetters(
                            database.database(),
                            clock,
                            invites,
                            new TestIssuance(invites, new MemoryAccounts(clock), names),
                            names,
                            links)
                    .ready();
    private final Letters letters = test.letters;
    private final Objections objections = test.objections;

    @AfterEach
    void close() {
        database.close();
    }

    private Invite invite(String address) {
        return invites.create(NewInvite.account(Source.console("admin")).mailedTo(address));
    }

    private Optional<Hindrance> ask(Invite invite, LetterWish wish) {
        return letters.ask(List.of(invite), wish, ADMIN).values().stream().findFirst();
    }

    private Invite asked() {
        Invite invite = invite(ROMEO);
        assertThat(ask(invite, PLAIN)).isEmpty();
        return invite;
    }

    private Invite now(Invite invite) {
        return invites.findById(invite.id()).orElseThrow();
    }

    private MimeMessage message(int index) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties(), null),
                new ByteArrayInputStream(test.handed.get(index).text()));
    }

    private String plain(int index) throws Exception {
        return (String) ((MimeMultipart) message(index).getContent()).getBodyPart(0).getContent();
    }

    private String html(int index) throws Exception {
        return (String) ((MimeMultipart) message(index).getContent()).getBodyPart(1).getContent();
    }

    private String objection(int index) throws Exception {
        Matcher matcher = OBJECTION.matcher(plain(index));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void aLetterCarriesTheLinkAndIsKnownAsSent() throws Exception {
        Invite invite = asked();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.WAITING);

        test.round.run();

        assertThat(test.handed).hasSize(1);
        assertThat(test.handed.get(0).to()).isEqualTo(ROMEO);
        assertThat(test.handed.get(0).from()).isEqualTo(TestLetters.SENDER);
        assertThat(plain(0)).contains(links.landingUrl(invite));
        assertThat(html(0)).contains(links.landingUrl(invite));
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.SENT);
        assertThat(now(invite).mail().orElseThrow().sent()).hasValue(clock.millis());
        assertThat(test.events).hasAtLeastOneElementOfType(Event.Mailed.class);
        assertThat(invites.traces(invite, 2))
                .containsExactly(Trace.of(Trace.Deed.MAILED, ADMIN.source(), clock.millis()));
    }

    @Test
    void aRoundThatIsToEndLeavesItToTheNext() throws Exception {
        asked();
        Ending.run(test.round::run);
        assertThat(test.handed).isEmpty();

        test.round.run();
        assertThat(test.handed).hasSize(1);
    }

    @Test
    void whatIsSentIsNotSentAgain() {
        asked();
        test.round.run();
        test.round.run();
        test.anotherRound(test).run();

        assertThat(test.handed).hasSize(1);
    }

    @Test
    void aPersonMaySendItAgainAndTheLinkIsTheSame() throws Exception {
        Invite invite = asked();
        test.round.run();
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask(now(invite), PLAIN)).isEmpty();
        test.round.run();

        assertThat(letters.about(invite).stream().map(Letter::kind))
                .containsExactly(Letter.Kind.FIRST, Letter.Kind.AGAIN);
        assertThat(plain(0)).contains(links.landingUrl(invite));
        assertThat(plain(1)).contains(links.landingUrl(invite));
    }

    @Test
    void whoAsksTwiceBeforeItIsSentGetsOne() {
        Invite invite = asked();

        assertThat(ask(invite, PLAIN)).contains(Hindrance.ON_ITS_WAY);
        assertThat(letters.about(invite)).hasSize(1);
    }

    @Test
    void theGreetingIsInItAndEndsNothing() throws Exception {
        Invite invite =
                invites.create(
                        NewInvite.account(Source.console("admin"))
                                .mailedTo(ROMEO)
                                .greeting("Hello <b>Romeo</b>,\nBcc: all\n--=_letter_="));
        assertThat(ask(invite, LetterWish.in(Locale.GERMAN))).isEmpty();
        test.round.run();

        assertThat(message(0).getAllRecipients()).hasSize(1);
        assertThat(plain(0))
                .contains("einlädt:\r\nHello <b>Romeo</b>,\r\nBcc: all\r\n--=_letter_=");
        assertThat(html(0)).contains("Hello &lt;b&gt;Romeo&lt;/b&gt;,").doesNotContain("<b>Romeo");
    }

    @Test
    void namesOfPeopleAndSitesEndNothing() throws Exception {
        names.settings.siteName().set("House\u2028Montague");
        names.people.call("juliet", "Juliet\r\nBcc: all@example.org");
        Invite invite =
                invites.create(
                        NewInvite.contact("juliet", true, Source.console("admin")).mailedTo(ROMEO));
        assertThat(ask(invite, PLAIN)).isEmpty();
        test.round.run();

        assertThat(message(0).getHeader("Bcc")).isNull();
        assertThat(message(0).getSubject()).contains("Juliet Bcc: all@example.org");
    }

    @Test
    void eachLanguageHasALetterOfItsOwn() throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            Invite invite = invite(ROMEO);
            assertThat(ask(invite, LetterWish.in(language).reminding())).isEmpty();
        }
        test.round.run();

        assertThat(test.handed).hasSize(Texts.LANGUAGES.size());
        for (int i = 0; i < test.handed.size(); i++) {
            Locale language = Texts.LANGUAGES.get(i);
            assertThat(plain(i)).startsWith(Texts.in(language).get("letter.reminder"));
            assertThat(html(i)).contains("lang=\"" + language.toLanguageTag() + "\"");
        }
    }

    @Test
    void whatHindersIsSaid() {
        Invite invite = invite(ROMEO);
        Invite nobodys = invites.create(NewInvite.account(Source.console("admin")));
        Invite revoked = invite(ROMEO);
        invites.withdrawals().revoke(revoked.id(), Source.console("admin"));

        assertThat(ask(nobodys, PLAIN)).contains(Hindrance.NO_ADDRESS);
        assertThat(ask(now(revoked), PLAIN)).contains(Hindrance.OVER);
        assertThat(ask(revoked, PLAIN)).as("revoked meanwhile").contains(Hindrance.OVER);
        assertThat(ask(invite, PLAIN.to("romeo@example.net,a@b")))
                .contains(Hindrance.ADDRESS_MALFORMED);
        names.settings.mailFrom().set("");
        assertThat(ask(invite, PLAIN)).contains(Hindrance.NOT_SET_UP);
        names.settings.mailFrom().set(TestLetters.SENDER);
        test.isSet = false;
        assertThat(ask(invite, PLAIN)).contains(Hindrance.NOT_SET_UP);
        assertThat(letters.about(invite)).isEmpty();
    }

    @Test
    void theLifetimeStaysUnlessItIsToBeLonger() {
        Invite invite = asked();
        test.round.run();
        assertThat(now(invite).expires()).isEqualTo(invite.expires());

        clock.advance(Duration.ofDays(8));
        LetterWish longer =
                new LetterWish("", Locale.ENGLISH, false, Optional.of(Duration.ofDays(3)));
        assertThat(ask(now(invite), PLAIN)).contains(Hindrance.OVER);
        assertThat(ask(now(invite), longer)).isEmpty();
        assertThat(invites.stateOf(now(invite))).isEqualTo(State.LIVE);
        test.round.run();
        assertThat(test.handed).hasSize(2);
    }

    @Test
    void whatEndedBeforeItWasSentIsNotSent() {
        Invite invite = asked();
        invites.withdrawals().revoke(invite.id(), Source.console("admin"));
        test.round.run();

        assertThat(test.handed).isEmpty();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.REFUSED);
        assertThat(test.only(invite).problem()).contains("OVER");
    }

    @Test
    void whileTheMailServerIsAwayLettersWaitAndTheTriesGetRarer() {
        Invite invite = asked();
        test.away = "Connection refused";
        for (int minute = 0; minute < 60; minute++) {
            test.round.run();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(test.opened).isBetween(4, 12);
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.WAITING);
        assertThat(test.only(invite).problem()).contains("Connection refused");

        test.away = "";
        clock.advance(Duration.ofMinutes(15));
        test.round.run();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.SENT);
        assertThat(test.only(invite).problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REFUSED", "UNKNOWN"})
    void whatIsRefusedOrUnknownIsForAPersonToSendAgain(Outcome outcome) {
        Invite invite = asked();
        test.answer = letter -> new Handover(outcome, "550 no\r\nsuch user");
        test.round.run();
        clock.advance(Duration.ofDays(1));
        test.round.run();

        assertThat(test.handed).hasSize(1);
        assertThat(test.only(invite).state().name()).isEqualTo(outcome.name());
        assertThat(test.only(invite).problem()).contains("550 no such user");
        assertThat(now(invite).mail().orElseThrow().sent()).isEmpty();

        test.answer = letter -> new Handover(Outcome.TAKEN, "");
        assertThat(ask(now(invite), PLAIN)).isEmpty();
        test.round.run();
        assertThat(test.handed).hasSize(2);
    }

    @Test
    void whatIsToComeLaterComesLaterAndNotForEver() {
        Invite invite =
                invites.create(
                        NewInvite.account(Source.console("admin"))
                                .mailedTo(ROMEO)
                                .living(Duration.ofDays(30)));
        assertThat(ask(invite, PLAIN)).isEmpty();
        test.answer = letter -> new Handover(Outcome.LATER, "451 later");
        test.round.run();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.WAITING);
        assertThat(test.only(invite).moment()).isGreaterThan(clock.millis());

        for (int hour = 0; hour < 48; hour++) {
            clock.advance(Duration.ofHours(1));
            test.round.run();
        }

        assertThat(test.only(invite).state()).isEqualTo(Letter.State.REFUSED);
        assertThat(test.only(invite).tries()).isEqualTo(LetterRound.MOST_TRIES);
    }

    @Test
    void whatWasUnderWayWhenAServerDiedIsUnknown() {
        Invite invite = asked();
        test.answer =
                letter -> {
                    throw new VirtualMachineDeath();
                };
        try {
            test.round.run();
        } catch (VirtualMachineDeath e) {
            test.answer = letter -> new Handover(Outcome.TAKEN, "");
        }
        LetterRound restarted = test.anotherRound(test);
        restarted.run();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.UNDERWAY);

        clock.advance(LetterRound.ABANDONED.plusMillis(1));
        restarted.run();

        assertThat(test.only(invite).state()).isEqualTo(Letter.State.UNKNOWN);
        assertThat(test.handed).isEmpty();
    }

    /** What no code of ours catches. */
    private static final class VirtualMachineDeath extends InternalError {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void ofTwoServersOneSends() {
        Invite invite = asked();
        LetterRound other = test.anotherRound(test);
        test.answer =
                letter -> {
                    other.run();
                    return new Handover(Outcome.TAKEN, "");
                };
        test.round.run();

        assertThat(test.handed).hasSize(1);
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.SENT);
    }

    @Test
    void aNodeThatCannotReadALinkLeavesItsLetterToTheOneThatCan() {
        Invite invite = asked();
        Invites blind =
                new Invites(
                        database.database(),
                        new TokenSeal("sealless", new byte[32]),
                        clock,
                        () -> WEEK);
        TestLetters elsewhere =
                new TestLetters(
                        database.database(),
                        clock,
                        blind,
                        new TestIssuance(blind, new MemoryAccounts(clock), names),
                        names,
                        links);
        elsewhere.round.run();
        assertThat(elsewhere.handed).isEmpty();
        assertThat(test.only(invite).state()).isEqualTo(Letter.State.WAITING);
        assertThat(test.only(invite).problem()).contains("SEALED");

        test.round.run();
        assertThat(test.handed).hasSize(1);
        assertThat(test.only(invite).problem()).isEmpty();
    }

    @Test
    void whoeverItWasNotForEndsItAndGetsNoMore() throws Exception {
        Invite invite = asked();
        test.round.run();
        String token = objection(0);

        assertThat(token).isNotEqualTo(invite.token());
        assertThat(invites.find(token)).isEmpty();
        assertThat(objections.letter(invite.token())).isEmpty();
        assertThat(objections.letter(token)).isPresent();
        assertThat(invites.stateOf(now(invite))).as("looking does nothing").isEqualTo(State.LIVE);

        assertThat(objections.enter(token)).isPresent();
        assertThat(objections.enter(token)).isPresent();

        assertThat(invites.stateOf(now(invite))).isEqualTo(State.REVOKED);
        assertThat(test.only(invite).objected()).isTrue();
        assertThat(test.events.stream().filter(e -> e instanceof Event.NotForMe)).hasSize(1);
        assertThat(ask(invite(ROMEO.toUpperCase(Locale.ROOT)), PLAIN)).contains(Hindrance.SILENCED);
        assertThat(letters.liftSilence(ROMEO)).isTrue();
        assertThat(ask(invite(ROMEO), PLAIN)).isEmpty();
    }

    @Test
    void neitherTokenNorSilencedAddressIsInTheDatabase() throws Exception {
        asked();
        test.round.run();
        String token = objection(0);
        assertThat(objections.enter(token)).isPresent();

        assertThat(
                        database.database()
                                .query(
                                        "SELECT addressHash FROM ofInviteSilence",
                                        row -> row.getString(1)))
                .hasSize(1)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(
                        database.database()
                                .query(
                                        "SELECT tokenHash FROM ofInviteMail",
                                        row -> row.getString(1)))
                .hasSize(1)
                .noneMatch(hash -> hash.contains(token));
    }

    @Test
    void anAddressIsDeletedOnRequestAndWithItsInvite() {
        Invite waiting = asked();
        letters.forgetAddresses(waiting);
        test.round.run();

        assertThat(test.handed).isEmpty();
        assertThat(test.only(waiting).address()).isEmpty();
        assertThat(now(waiting).mail()).isEmpty();

        Invite gone = asked();
        test.round.run();
        invites.withdrawals().revoke(gone.id(), Source.console("admin"));
        clock.advance(Duration.ofDays(31));
        invites.upkeep().purge(Duration.ofDays(30));
        assertThat(letters.about(gone)).isEmpty();
    }

    @Test
    void aResetIsMailedInItsOwnWords() throws Exception {
        Invite reset =
                invites.create(NewInvite.reset("romeo", Source.console("admin")).mailedTo(ROMEO));
        assertThat(reset.kind()).isEqualTo(Kind.RESET);
        assertThat(ask(reset, PLAIN)).isEmpty();
        test.round.run();

        assertThat(message(0).getSubject()).startsWith("Choose a new password");
        assertThat(plain(0)).contains("This link is for you alone");
    }
}
