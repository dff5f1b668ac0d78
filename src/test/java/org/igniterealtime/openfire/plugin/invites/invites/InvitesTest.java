package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitesTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), clock, () -> Duration.ofDays(7));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anInviteIsFoundAsItWasMade() {
        Invite made = invites.create(NewInvite.account("api/abc").noted("for the choir ♫ 🎵"));

        assertThat(invites.find(made.token())).contains(made);
        assertThat(made.expires() - made.created()).isEqualTo(Duration.ofDays(7).toMillis());
        assertThat(made.usesAllowed()).isOne();
        assertThat(Tokens.isToken(made.token())).isTrue();
    }

    @Test
    void everyKindKeepsWhatItNeeds() {
        Invite named =
                invites.create(NewInvite.account("console/admin").named("juliet").from("romeo"));
        Invite contact = invites.create(NewInvite.contact("romeo", true, "user/romeo").uses(3));
        Invite reset = invites.create(NewInvite.reset("juliet", "console/admin"));

        assertThat(invites.find(named.token())).contains(named);
        assertThat(named.username()).contains("juliet");
        assertThat(named.inviter()).contains("romeo");
        assertThat(invites.find(contact.token())).contains(contact);
        assertThat(contact.kind()).isEqualTo(Kind.CONTACT);
        assertThat(contact.usesAllowed()).isEqualTo(3);
        assertThat(contact.allowsRegistration()).isTrue();
        assertThat(invites.find(reset.token())).contains(reset);
        assertThat(reset.kind()).isEqualTo(Kind.RESET);
        assertThat(reset.allowsRegistration()).isFalse();
    }

    @Test
    void onlyALiveInviteIsFoundLive() {
        Invite living = make();
        Invite revoked = make();
        invites.revoke(revoked.token());
        Invite used = make();
        database.execute("UPDATE ofInvite SET uses = 1 WHERE token = '" + used.token() + "'");
        Invite expired = invites.create(NewInvite.account("test").living(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));

        assertThat(invites.findLive(living.token())).contains(living);
        assertThat(invites.findLive(revoked.token())).isEmpty();
        assertThat(invites.findLive(used.token())).isEmpty();
        assertThat(invites.findLive(expired.token())).isEmpty();
        assertThat(invites.findLive("A".repeat(24))).isEmpty();
    }

    @Test
    void textThatIsNoTokenIsNotLookedUp() {
        database.goAway();

        assertThat(invites.find("")).isEmpty();
        assertThat(invites.find("A".repeat(6000))).isEmpty();
        assertThat(invites.find("'; DROP TABLE ofInvite;--")).isEmpty();
        assertThat(invites.revoke("no token")).isFalse();
        assertThatThrownBy(() -> invites.find("A".repeat(24))).isInstanceOf(StoreException.class);
    }

    @Test
    void aListFilterAgreesWithTheStateOfEachInvite() {
        onlyALiveInviteIsFoundLive();

        List<Invite> all = invites.list(new InviteQuery("", Optional.empty(), 0, 100));

        assertThat(all).hasSize(4);
        for (State state : State.values()) {
            InviteQuery query = new InviteQuery("", Optional.of(state), 0, 100);
            List<Invite> expected =
                    all.stream().filter(invite -> invites.stateOf(invite) == state).toList();
            assertThat(invites.list(query)).as("%s", state).isEqualTo(expected).hasSize(1);
            assertThat(invites.count(query)).isEqualTo(1);
        }
    }

    @Test
    void aListIsNewestFirstAndPaged() {
        Invite[] made = new Invite[5];
        for (int i = 0; i < made.length; i++) {
            made[i] = make();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(invites.list(new InviteQuery("", Optional.empty(), 1, 2)))
                .containsExactly(made[3], made[2]);
        assertThat(invites.list(new InviteQuery("", Optional.empty(), 99, 2))).isEmpty();
        assertThat(invites.count(new InviteQuery("", Optional.empty(), 0, 1))).isEqualTo(5);
    }

    @Test
    void aSearchFindsTextInAnyColumnAndTakesItLiterally() {
        Invite note = invites.create(NewInvite.account("console/admin").noted("100% Ünique_note"));
        Invite name = invites.create(NewInvite.account("api/xyz").named("juliet"));
        Invite inviter = invites.create(NewInvite.contact("romeo", false, "user/romeo"));

        assertThat(search("ünique_")).containsExactly(note);
        assertThat(search("100%")).containsExactly(note);
        assertThat(search("%")).containsExactly(note);
        assertThat(search("_note")).containsExactly(note);
        assertThat(search("JULI")).containsExactly(name);
        assertThat(search("romeo")).containsExactly(inviter);
        assertThat(search("api/")).containsExactly(name);
        assertThat(search(note.token().substring(3, 20))).containsExactly(note);
        assertThat(search("'!\\")).isEmpty();
    }

    @Test
    void revokingWorksOnce() {
        Invite invite = make();

        assertThat(invites.revoke(invite.token())).isTrue();
        assertThat(invites.revoke(invite.token())).isFalse();
        assertThat(invites.revoke("A".repeat(24))).isFalse();
        assertThat(invites.find(invite.token()).orElseThrow().revoked()).hasValue(clock.millis());
    }

    @Test
    void deadInvitesAreKeptForTheRetentionPeriodAndNoLonger() {
        Invite revoked = invites.create(NewInvite.account("test").living(Duration.ofDays(90)));
        invites.revoke(revoked.token());
        Invite used = invites.create(NewInvite.account("test").living(Duration.ofDays(90)));
        database.execute(
                "UPDATE ofInvite SET uses = 1, lastUsed = "
                        + clock.millis()
                        + " WHERE token = '"
                        + used.token()
                        + "'");
        Invite living = invites.create(NewInvite.account("test").living(Duration.ofDays(90)));
        Invite expiring = invites.create(NewInvite.account("test").living(Duration.ofHours(1)));

        clock.advance(Duration.ofDays(30));
        assertThat(invites.purge(Duration.ofDays(30))).isZero();

        clock.advance(Duration.ofHours(2));
        assertThat(invites.purge(Duration.ofDays(30))).isEqualTo(3);
        assertThat(invites.find(living.token())).isPresent();
        for (Invite gone : Arrays.asList(revoked, used, expiring)) {
            assertThat(invites.find(gone.token())).isEmpty();
        }
    }

    @Test
    void aDatabaseThatGoesAwayMakesNoInvite() {
        database.goAway();

        assertThatThrownBy(this::make).isInstanceOf(StoreException.class);

        database.comeBack();
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        NewInvite account = NewInvite.account("test");

        assertThatThrownBy(() -> account.uses(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.living(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.living(Duration.ofDays(4000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.noted("x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(invites.create(account.noted("🎵".repeat(255))).note())
                .contains("🎵".repeat(255));
    }

    @Test
    void anInviteInALogLineDoesNotShowItsToken() {
        Invite invite = make();

        assertThat(invite.toString()).doesNotContain(invite.token());
    }

    private Invite make() {
        return invites.create(NewInvite.account("test").living(Duration.ofDays(7)));
    }

    private List<Invite> search(String text) {
        return invites.list(new InviteQuery(text, Optional.empty(), 0, 10));
    }
}
