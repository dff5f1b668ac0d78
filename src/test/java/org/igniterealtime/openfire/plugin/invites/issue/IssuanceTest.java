// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuanceTest {

    /** Nobody can ask for these. */
    private static final Set<String> LATER = Set.of("batch");

    private static final Maker ADMIN = Maker.administrator("admin");
    private static final Maker KEY = Maker.key("Abcd1234", Duration.ofDays(7));

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final TestIssuance issuing = new TestIssuance(invites, accounts, names);
    private final List<Event> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        issuing.events.listen(told::add);
        accounts.create("romeo", "secret");
        names.people.addGroup("choir");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allThatCanBeAskedForIsInTheInvite() {
        InviteWish wish =
                InviteWish.of(Kind.ACCOUNT)
                        .named("Juliet")
                        .from("romeo", true)
                        .shownAs("Choir of Verona")
                        .greeting("Sing with us")
                        .mailedTo("juliet@example.net")
                        .lasting(1, Optional.of(Duration.ofHours(3)))
                        .joining(List.of("choir", "choir"), " for the choir ");

        Invite invite = issuing.issuance.issue(wish, ADMIN).invite().orElseThrow();

        assertThat(invites.findById(invite.id())).contains(invite);
        assertThat(optionalOnes(invite))
                .filteredOn(one -> !LATER.contains(one.getKey()))
                .allSatisfy(one -> assertThat(one.getValue()).isPresent());
        assertThat(invite.username()).contains("juliet");
        assertThat(invite.inviter()).contains("romeo");
        assertThat(invite.note()).contains("for the choir");
        assertThat(invites.groupsOf(invite)).containsExactly("choir");
        assertThat(invite.expires().getAsLong() - invite.created())
                .isEqualTo(Duration.ofHours(3).toMillis());
        assertThat(told).containsExactly(new Event.Issued(ADMIN.source(), List.of(invite)));
    }

    /** What every invite may have or not, by name. */
    private static List<Map.Entry<String, Optional<?>>> optionalOnes(Invite invite) {
        return Stream.of(Invite.class.getRecordComponents())
                .filter(one -> one.getType() == Optional.class)
                .<Map.Entry<String, Optional<?>>>map(
                        one -> Map.entry(one.getName(), (Optional<?>) value(one, invite)))
                .toList();
    }

    private static Object value(RecordComponent one, Invite invite) {
        try {
            return one.getAccessor().invoke(invite);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsMade() {
        InviteWish wish =
                InviteWish.of(Kind.ACCOUNT)
                        .named("ROMEO")
                        .from("nobody", true)
                        .lasting(0, Optional.of(Duration.ZERO))
                        .joining(List.of("gone"), "x".repeat(256));

        Issuance.Issued issued = issuing.issuance.issue(wish, ADMIN);

        assertThat(issued.problems().stream().map(WishProblem::code))
                .containsExactly(
                        Code.USERNAME_TAKEN,
                        Code.INVITER_UNKNOWN,
                        Code.USES_OUT_OF_RANGE,
                        Code.LIFETIME_OUT_OF_RANGE,
                        Code.GROUP_UNKNOWN,
                        Code.NOTE_TOO_LONG);
        assertThat(issued.invite()).isEmpty();
        assertThat(database.count("ofInvite")).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void onlyTheConsoleSpeaksForAnOrganisationAndItIsNoUser() {
        names.people.call("romeo", "Romeo Montague");
        InviteWish wish = InviteWish.of(Kind.ACCOUNT).shownAs(" Choir of Verona ");

        assertThat(issuing.issuance.issue(wish, ADMIN).invite().orElseThrow().shownAs())
                .contains("Choir of Verona");
        for (Maker other : List.of(KEY, Maker.user(new Inviter("boss", true)))) {
            assertThat(codes(wish, other)).containsExactly(Code.SHOWN_AS_FORBIDDEN);
        }
        for (String user : List.of("romeo", "ROMEO", "Romeo Montague", "romeo montague")) {
            assertThat(codes(InviteWish.of(Kind.ACCOUNT).shownAs(user), ADMIN))
                    .as(user)
                    .containsExactly(Code.SHOWN_AS_USER);
        }
        assertThat(codes(InviteWish.of(Kind.ACCOUNT).shownAs("evil.example"), ADMIN))
                .containsExactly(Code.SHOWN_AS_MALFORMED);
        assertThat(codes(InviteWish.of(Kind.RESET).named("romeo").shownAs("Choir"), ADMIN))
                .containsExactly(Code.SHOWN_AS_FORBIDDEN);
        assertThat(codes(InviteWish.of(Kind.CONTACT).from("romeo", true).shownAs("Choir"), ADMIN))
                .isEmpty();
    }

    @Test
    void whoeverMayInviteInAPersonsNameMaySpeakInIt() {
        InviteWish wish = InviteWish.of(Kind.ACCOUNT).greeting(" Hi,\r\n\r\nwe sing on Mondays. ");

        for (Maker maker : List.of(ADMIN, Maker.user(new Inviter("romeo", false)))) {
            assertThat(issuing.issuance.issue(wish, maker).invite().orElseThrow().greeting())
                    .contains("Hi,\nwe sing on Mondays.");
        }
        assertThat(codes(wish, KEY)).containsExactly(Code.GREETING_FORBIDDEN);
        assertThat(codes(InviteWish.of(Kind.RESET).named("romeo").greeting("Hi"), ADMIN))
                .containsExactly(Code.GREETING_FORBIDDEN);
        assertThat(codes(wish.greeting("see\nevil.example"), ADMIN))
                .containsExactly(Code.GREETING_MALFORMED);
    }

    @Test
    void aGreetingIsChangedAndTakenBackAndAStayingOneIsNotWeighed() {
        Invite invite =
                issuing.issuance
                        .issue(InviteWish.of(Kind.ACCOUNT).greeting("Hi"), ADMIN)
                        .invite()
                        .orElseThrow();

        assertThat(greeting(invite, "Hi", KEY)).contains("Hi");
        assertThat(greeting(invite, "Hello\nyou", ADMIN)).contains("Hello\nyou");
        assertThat(issuing.issuance.change(invite, InviteChange.NOTHING.noted("x"), ADMIN).invite())
                .isPresent();
        assertThat(
                        issuing.issuance
                                .change(invite, InviteChange.NOTHING.greeting("Ho"), KEY)
                                .problems())
                .extracting(WishProblem::code)
                .containsExactly(Code.GREETING_FORBIDDEN);
        assertThat(greeting(invite, " ", ADMIN)).isEmpty();
    }

    private Optional<String> greeting(Invite invite, String words, Maker maker) {
        return issuing.issuance
                .change(invite, InviteChange.NOTHING.greeting(words), maker)
                .invite()
                .orElseThrow()
                .greeting();
    }

    @Test
    void aKeyMayAskForLittle() {
        names.people.makeAdministrator("boss");

        assertThat(codes(InviteWish.of(Kind.RESET).named("romeo"), KEY))
                .containsExactly(Code.KIND_FORBIDDEN);
        assertThat(codes(InviteWish.of(Kind.ACCOUNT).named("boss").makingAdministrator(true), KEY))
                .containsExactly(Code.USERNAME_OF_ADMINISTRATOR);
        assertThat(codes(InviteWish.of(Kind.ACCOUNT).named("postmaster"), KEY))
                .containsExactly(Code.USERNAME_KEPT_BACK);
        assertThat(codes(InviteWish.of(Kind.ACCOUNT).from("romeo", true), KEY))
                .containsExactly(Code.INVITER_FORBIDDEN);
        assertThat(codes(InviteWish.of(Kind.ACCOUNT).lasting(2, Optional.empty()), KEY))
                .containsExactly(Code.USES_FORBIDDEN);
        assertThat(
                        codes(
                                InviteWish.of(Kind.ACCOUNT)
                                        .lasting(1, Optional.of(Duration.ofDays(8))),
                                KEY))
                .containsExactly(Code.LIFETIME_FORBIDDEN);
        assertThat(codes(InviteWish.of(Kind.ACCOUNT).joining(List.of("choir"), ""), KEY))
                .containsExactly(Code.GROUP_FORBIDDEN);
        assertThat(codes(InviteWish.of(Kind.ACCOUNT).named("juliet"), KEY)).isEmpty();
    }

    @Test
    void ofManyEitherAllAreMadeOrNone() {
        List<InviteWish> wishes =
                List.of(
                        InviteWish.of(Kind.ACCOUNT).named("juliet"),
                        InviteWish.of(Kind.ACCOUNT).named("romeo"));

        List<Issuance.Issued> refused = issuing.issuance.issueAll(wishes, ADMIN);
        assertThat(refused.get(0).problems()).isEmpty();
        assertThat(refused.get(1).problems()).hasSize(1);
        assertThat(database.count("ofInvite")).isZero();

        List<Issuance.Issued> made =
                issuing.issuance.issueAll(
                        List.of(wishes.get(0), InviteWish.of(Kind.ACCOUNT)), ADMIN);
        assertThat(made).allMatch(issued -> issued.invite().isPresent());
        assertThat(made.stream().map(i -> i.invite().orElseThrow().batch()).distinct())
                .singleElement()
                .matches(Optional::isPresent);
    }

    @Test
    void revokingIsToldOnce() {
        Invite invite =
                issuing.issuance.issue(InviteWish.of(Kind.ACCOUNT), KEY).invite().orElseThrow();
        told.clear();

        assertThat(issuing.issuance.revoke(invite.id(), ADMIN.source())).isPresent();
        assertThat(issuing.issuance.revoke(invite.id(), ADMIN.source())).isEmpty();
        issuing.issuance.issue(InviteWish.of(Kind.ACCOUNT), KEY);
        assertThat(issuing.issuance.revokeAll(KEY.source(), ADMIN.source())).isEqualTo(1);

        assertThat(told.stream().map(event -> event.getClass().getSimpleName()))
                .containsExactly("Revoked", "Issued", "RevokedAll");
        assertThat(invites.findLive(invite.token())).isEmpty();
    }

    @Test
    void aResetIsForAnAccountThatIsThere() {
        assertThat(codes(InviteWish.of(Kind.RESET), ADMIN)).containsExactly(Code.USERNAME_MISSING);
        assertThat(codes(InviteWish.of(Kind.RESET).named("nobody"), ADMIN))
                .containsExactly(Code.USERNAME_UNKNOWN);
        Invite reset =
                issuing.issuance
                        .issue(InviteWish.of(Kind.RESET).named("Romeo"), ADMIN)
                        .invite()
                        .orElseThrow();
        assertThat(reset.username()).contains("romeo");
        assertThat(reset.source()).isEqualTo(Source.console("admin"));
    }

    private List<Code> codes(InviteWish wish, Maker maker) {
        return issuing.issuance.problems(wish, maker).stream().map(WishProblem::code).toList();
    }
}
