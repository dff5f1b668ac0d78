// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final MemoryAccounts accounts = new MemoryAccounts(clock, "example.org");
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Settings settings =
            new Settings(new MemoryProperties(), () -> "https://example.org", "example.org");
    private final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final Arrivals arrivals =
            new Arrivals(
                    new ChatMessages() {
                        @Override
                        public Optional<Locale> languageOf(String username) {
                            return username.equals("romeo")
                                    ? Optional.of(Locale.GERMANY)
                                    : Optional.empty();
                        }

                        @Override
                        public void send(String username, String text) {
                            sent.add(username + ": " + text);
                        }
                    },
                    accounts,
                    keys,
                    settings,
                    () -> Locale.ENGLISH);

    @BeforeEach
    void users() {
        accounts.create("romeo", "x");
        accounts.create("prince", "x");
    }

    @AfterEach
    void close() {
        arrivals.close();
        database.close();
    }

    private void comes(NewInvite wanted) {
        arrivals.accept(new Event.Redeemed(invites.create(wanted), "juliet@example.org", Door.WEB));
    }

    private String told() throws InterruptedException {
        return sent.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void theInviterIsToldInTheirOwnLanguage() throws Exception {
        comes(NewInvite.contact("romeo", true, Source.user("romeo")));
        assertThat(told())
                .isEqualTo("romeo: juliet@example.org ist durch deine Einladung gekommen.");

        comes(NewInvite.account(Source.user("prince")).noted("For the nurse"));
        assertThat(told())
                .isEqualTo("prince: juliet@example.org came by your invite “For the nurse”.");
    }

    @Test
    void whoeverTheSettingsNameIsToldTooAndOnce() throws Exception {
        settings.tellOthers().set("Prince\nromeo\nnobody");

        comes(NewInvite.contact("romeo", true, Source.user("romeo")));

        assertThat(told()).startsWith("romeo: ");
        assertThat(told())
                .isEqualTo("prince: juliet@example.org came by an invite of romeo@example.org.");
        String key = keys.create("Shop", "prince").key().id();
        comes(NewInvite.account(Source.key(key)));
        assertThat(told())
                .isEqualTo("prince: juliet@example.org came by an invite of the API key “Shop”.");
        assertThat(told()).startsWith("romeo: ");
        assertThat(sent).isEmpty();
    }

    @Test
    void nobodyIsToldWhoIsGoneOrNotToBe() throws Exception {
        settings.tellInviter().set("false");
        comes(NewInvite.contact("romeo", true, Source.user("romeo")));
        settings.tellInviter().set("true");
        accounts.lockOut("romeo");
        comes(NewInvite.contact("romeo", true, Source.user("romeo")));
        comes(NewInvite.reset("prince", Source.console("prince")));

        comes(NewInvite.account(Source.user("prince")));

        assertThat(told()).startsWith("prince: ");
        assertThat(sent).isEmpty();
    }

    @Test
    void whoMadeAnInviteIsToldThatItWasNotForWhoeverGotIt() throws Exception {
        settings.tellOthers().set("romeo");
        Invite invite = invites.create(NewInvite.account(Source.console("prince")).noted("Nurse"));

        arrivals.accept(new Event.NotForMe(invite));

        assertThat(told()).startsWith("romeo: ").contains("„Nurse“");
        assertThat(told()).startsWith("prince: ").contains("not for them");
        assertThat(sent).isEmpty();
    }
}
