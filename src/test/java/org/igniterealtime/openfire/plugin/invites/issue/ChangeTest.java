// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be changed of an invite that was made. */
class ChangeTest {

    private static final Maker ADMIN = Maker.administrator("admin");
    private static final Maker KEY = Maker.key("Abcd1234", Duration.ofDays(7));

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final TestIssuance issuing = new TestIssuance(invites, accounts, names);
    private final List<Event> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        names.people.addGroup("choir");
        names.people.addGroup("band");
        issuing.events.listen(told::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allThatIsWantedIsChangedAndTheRestStays() {
        Invite invite = made(forSeveral().joining(List.of("choir"), "for the choir"));

        clock.advance(Duration.ofDays(1));
        Invite changed =
                done(
                        invite,
                        InviteChange.NOTHING
                                .uses(9)
                                .living(Duration.ofDays(30))
                                .noted(" for the band ")
                                .joining(List.of("band", "band")));

        assertThat(changed.usesAllowed()).isEqualTo(9);
        assertThat(changed.note()).contains("for the band");
        assertThat(changed.expires().getAsLong())
                .isEqualTo(clock.millis() + Duration.ofDays(30).toMillis());
        assertThat(invites.groupsOf(changed)).containsExactly("band");
        assertThat(changed.token()).isEqualTo(invite.token());
        assertThat(invites.findById(invite.id())).contains(changed);
        assertThat(told).containsExactly(new Event.Changed(ADMIN.source(), changed));

        Invite again = done(changed, InviteChange.NOTHING.noted(""));

        assertThat(again.note()).isEmpty();
        assertThat(again.usesAllowed()).isEqualTo(9);
        assertThat(again.expires()).isEqualTo(changed.expires());
        assertThat(invites.groupsOf(again)).containsExactly("band");
    }

    @Test
    void whatChangesNothingIsNotTold() {
        Invite invite = made(forSeveral().joining(List.of("choir"), "note"));

        Invite same =
                done(invite, InviteChange.NOTHING.uses(3).noted("note").joining(List.of("choir")));

        assertThat(same).isEqualTo(invite);
        assertThat(told).isEmpty();
    }

    @Test
    void whatHasExpiredOrIsUsedUpWorksAgain() {
        Invite expired = made(InviteWish.of(Kind.ACCOUNT));
        clock.advance(Duration.ofDays(8));
        assertThat(invites.stateOf(expired)).isEqualTo(State.EXPIRED);

        done(expired, InviteChange.NOTHING.living(Duration.ofDays(1)));

        assertThat(invites.findLive(expired.token())).isPresent();

        Invite used = made(InviteWish.of(Kind.ACCOUNT));
        use(used);
        assertThat(invites.findLive(used.token())).isEmpty();

        done(current(used), InviteChange.NOTHING.uses(2));

        assertThat(invites.findLive(used.token())).isPresent();
    }

    @Test
    void whatWasRevokedStaysRevoked() {
        Invite invite = made(InviteWish.of(Kind.ACCOUNT));
        issuing.issuance.revoke(invite.id(), ADMIN.source());
        told.clear();

        InviteChange change = InviteChange.NOTHING.living(Duration.ofDays(1));
        assertThat(codes(current(invite), change, ADMIN)).containsExactly(Code.REVOKED);
        // As a door has seen it before.
        assertThat(codes(invite, change, ADMIN)).containsExactly(Code.REVOKED);

        assertThat(invites.stateOf(current(invite))).isEqualTo(State.REVOKED);
        assertThat(told).isEmpty();
    }

    @Test
    void fewerUsesThanAreSpentAreNoneToHave() {
        Invite invite = made(forSeveral());
        use(invite);
        use(invite);

        InviteChange change = InviteChange.NOTHING.uses(1).noted("changed");
        assertThat(problems(current(invite), change, ADMIN))
                .containsExactly(new WishProblem(Code.USES_BELOW_USED, "2"));
        // As a door has seen it before.
        assertThat(problems(invite, change, ADMIN))
                .containsExactly(new WishProblem(Code.USES_BELOW_USED, "2"));
        assertThat(current(invite).note()).isEmpty();

        done(current(invite), InviteChange.NOTHING.uses(2));
        assertThat(invites.stateOf(current(invite))).isEqualTo(State.USED);
    }

    @Test
    void theRulesOfANewInviteHold() {
        Invite named = made(InviteWish.of(Kind.ACCOUNT).named("juliet"));
        assertThat(codes(named, InviteChange.NOTHING.uses(2), ADMIN))
                .containsExactly(Code.USES_OF_NAME);
        assertThat(
                        codes(
                                named,
                                InviteChange.NOTHING
                                        .uses(0)
                                        .living(Duration.ofDays(4000))
                                        .noted("x".repeat(256))
                                        .joining(List.of("gone")),
                                ADMIN))
                .containsExactly(
                        Code.USES_OUT_OF_RANGE,
                        Code.LIFETIME_OUT_OF_RANGE,
                        Code.GROUP_UNKNOWN,
                        Code.NOTE_TOO_LONG);
        assertThat(current(named)).isEqualTo(named);
    }

    @Test
    void aKeyChangesWithinItsBoundsAndWhatItDoesNotTouchIsNoMatter() {
        Invite invite = made(forSeveral().joining(List.of("choir"), ""));

        assertThat(
                        codes(
                                invite,
                                InviteChange.NOTHING
                                        .uses(4)
                                        .living(Duration.ofDays(8))
                                        .joining(List.of("choir", "band")),
                                KEY))
                .containsExactly(
                        Code.USES_FORBIDDEN, Code.LIFETIME_FORBIDDEN, Code.GROUP_FORBIDDEN);
        assertThat(
                        codes(
                                invite,
                                InviteChange.NOTHING
                                        .uses(3)
                                        .living(Duration.ofDays(2))
                                        .noted("by a program")
                                        .joining(List.of("choir")),
                                KEY))
                .isEmpty();
    }

    @Test
    void nobodyProlongsWhatTheyCouldNotHaveHadMade() {
        accounts.create("romeo", "secret");
        Invite reset = made(InviteWish.of(Kind.RESET).named("romeo"));
        Invite reserved = made(InviteWish.of(Kind.ACCOUNT).named("postmaster"));
        InviteChange longer = InviteChange.NOTHING.living(Duration.ofDays(2));

        assertThat(codes(reset, longer, KEY)).containsExactly(Code.KIND_FORBIDDEN);
        assertThat(codes(reserved, longer, KEY)).containsExactly(Code.USERNAME_KEPT_BACK);
        assertThat(codes(reserved, InviteChange.NOTHING.noted("seen"), KEY)).isEmpty();
        assertThat(codes(reset, longer, ADMIN)).isEmpty();
        assertThat(codes(current(reserved), longer, ADMIN)).isEmpty();
    }

    @Test
    void withoutAnEndOnlyWhereTheSettingsSaySo() {
        Invite invite = made(forSeveral());
        assertThat(codes(invite, InviteChange.NOTHING.livingForEver(), ADMIN))
                .containsExactly(Code.LIFETIME_FORBIDDEN);

        names.settings.unlimitedLifetime().set("true");
        assertThat(codes(invite, InviteChange.NOTHING.livingForEver(), KEY))
                .containsExactly(Code.LIFETIME_FORBIDDEN);
        Invite endless = done(invite, InviteChange.NOTHING.livingForEver());
        assertThat(endless.expires()).isEmpty();

        names.settings.unlimitedLifetime().set("false");
        done(endless, InviteChange.NOTHING.livingForEver().noted("still"));
        assertThat(current(endless).expires()).isEmpty();
    }

    @Test
    void aDeadInviteDoesNotComeBackForANameThatIsSomebodysByNow() {
        Invite first = made(InviteWish.of(Kind.ACCOUNT).named("juliet"));
        Invite other = made(InviteWish.of(Kind.ACCOUNT).named("romeo"));
        clock.advance(Duration.ofDays(8));
        made(InviteWish.of(Kind.ACCOUNT).named("juliet"));
        accounts.create("romeo", "secret");

        InviteChange change = InviteChange.NOTHING.living(Duration.ofDays(1));
        assertThat(problems(first, change, ADMIN))
                .containsExactly(new WishProblem(Code.USERNAME_PROMISED, "juliet"));
        assertThat(problems(other, change, ADMIN))
                .containsExactly(new WishProblem(Code.USERNAME_TAKEN, "romeo"));
        done(first, InviteChange.NOTHING.noted("expired"));
    }

    private static InviteWish forSeveral() {
        return InviteWish.of(Kind.ACCOUNT).lasting(3, Optional.empty());
    }

    private Invite made(InviteWish wish) {
        Invite invite = issuing.issuance.issue(wish, ADMIN).invite().orElseThrow();
        told.clear();
        return invite;
    }

    private Invite current(Invite invite) {
        return invites.findById(invite.id()).orElseThrow();
    }

    private void use(Invite invite) {
        claims.complete(claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow());
    }

    private Invite done(Invite invite, InviteChange change) {
        Issuance.Issued issued = issuing.issuance.change(invite, change, ADMIN);
        assertThat(issued.problems()).isEmpty();
        return issued.invite().orElseThrow();
    }

    private List<WishProblem> problems(Invite invite, InviteChange change, Maker maker) {
        Issuance.Issued issued = issuing.issuance.change(invite, change, maker);
        assertThat(issued.invite().isEmpty()).isEqualTo(!issued.problems().isEmpty());
        return issued.problems();
    }

    private List<Code> codes(Invite invite, InviteChange change, Maker maker) {
        return problems(invite, change, maker).stream().map(WishProblem::code).toList();
    }
}
