// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TokenSeal;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.page.form.Ticket;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has a copy of the database, and not of the file with the key, gets in nowhere. */
class StolenDatabaseTest {

    private static final List<String> TABLES =
            List.of(
                    "ofInvite",
                    "ofInviteGroup",
                    "ofInviteRedemption",
                    "ofInviteNode",
                    "ofInviteKey",
                    "ofInviteKeyGroup",
                    "ofInviteTombstone",
                    "ofInviteLogo",
                    "ofInviteFigure",
                    "ofInviteCounted",
                    "ofInviteMail",
                    "ofInviteSilence");

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites = invites(new TokenSeal("owners01", key(7)));
    private final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});
    private final List<Invite> live = new ArrayList<>();
    private String secret = "";

    @BeforeEach
    void fill() {
        Source admin = Source.console("admin");
        live.add(
                invites.create(NewInvite.account(admin).joining(List.of("Choir")).noted("a note")));
        live.add(invites.create(NewInvite.account(admin).named("juliet").mailedTo("j@x.example")));
        live.add(invites.create(NewInvite.contact("romeo", true, Source.user("romeo")).uses(3)));
        live.add(invites.create(NewInvite.reset("romeo", admin)));
        live.addAll(invites.createAll(List.of(NewInvite.account(admin), NewInvite.account(admin))));
        assertThat(
                        new Claims(database.database(), clock)
                                .claim(live.get(2), "juliet@x.example", Door.WEB))
                .isPresent();
        secret = keys.create("a program", "admin").presented();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void noColumnHoldsATokenOrAKey() {
        List<String> stolen = stolen();

        assertThat(stolen).hasSizeGreaterThan(60);
        for (Invite invite : live) {
            for (String text : stolen) {
                assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain(invite.token().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(stolen).noneMatch(text -> text.length() > 12 && secret.contains(text));
        assertThat(stolen).noneMatch(text -> text.contains(secret));
    }

    @Test
    void nothingInTheDatabaseIsReadAsALinkOrAKey() {
        for (String text : stolen()) {
            assertThat(invites.find(text)).isEmpty();
            assertThat(PresentedToken.in(text).flatMap(invites::find)).isEmpty();
            assertThat(keys.check(text)).isEmpty();
            for (int i = 0; i + 24 <= text.length(); i++) {
                assertThat(invites.find(text.substring(i, i + 24))).isEmpty();
            }
        }
    }

    @Test
    void withoutTheFileNoLinkIsShownAndWithItAllAre() {
        for (TokenSeal seal :
                List.of(
                        new TokenSeal("owners01", new byte[32]),
                        new TokenSeal("owners01", key(8)),
                        new TokenSeal("thiefs01", key(7)))) {
            Invites thief = invites(seal);
            for (Invite invite : live) {
                assertThat(thief.findById(invite.id()).orElseThrow().readableToken()).isEmpty();
            }
        }
        for (Invite invite : live) {
            assertThat(invites.findById(invite.id()).orElseThrow().readableToken())
                    .contains(invite.token());
        }
    }

    @Test
    void theKeyOfTheFormOpensNoFormWithoutAToken() {
        byte[] formKey = key(3);
        Ticket tickets = new Ticket(clock, () -> formKey);
        for (String text : stolen()) {
            String forged = new Ticket(clock, () -> formKey).issue(text);
            for (Invite invite : live) {
                assertThat(tickets.isGood(forged, invite)).isFalse();
                assertThat(tickets.isGood(forged, invite.token())).isFalse();
            }
        }
        Invite known = live.get(0);
        assertThat(tickets.isGood(tickets.issue(known.token()), known)).isTrue();
    }

    private Invites invites(TokenSeal seal) {
        return new Invites(database.database(), seal, clock, () -> Duration.ofDays(7));
    }

    /** The text of every field of every table of ours. */
    private List<String> stolen() {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            database.database()
                    .query(
                            "SELECT * FROM " + table,
                            row -> {
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    String text = row.getString(i);
                                    if (text != null) {
                                        all.add(text);
                                    }
                                }
                                return row;
                            });
        }
        return all;
    }

    private static byte[] key(int octet) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) octet);
        return key;
    }
}
