// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.NameRules;
import org.igniterealtime.openfire.plugin.invites.accounts.Tombstones;
import org.igniterealtime.openfire.plugin.invites.adhoc.MemoryPeople;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** The rules for names with the settings' defaults, and all that they and quotas ask. */
public final class TestNames {

    public final MemoryPeople people = new MemoryPeople();
    public final Settings settings;
    public final Tombstones tombstones;
    public final NameRules rules;
    public final Quotas quotas;

    public TestNames(Database database, MovableClock clock) {
        this(
                database,
                clock,
                new Settings(
                        new MemoryProperties(), () -> "https://chat.example.org", "example.org"));
    }

    public TestNames(Database database, MovableClock clock, Settings settings) {
        this.settings = settings;
        quotas = new Quotas(database, clock);
        tombstones =
                new Tombstones(
                        database,
                        clock,
                        () -> Duration.ofDays(settings.tombstoneDays().get()),
                        settings.tombstoneSalt());
        rules =
                new NameRules(
                        people,
                        tombstones,
                        settings.reservedNames()::get,
                        settings.namePattern()::get);
    }

    /** What stands between names and invites. */
    public Names with(Accounts accounts, Invites invites) {
        return new Names(accounts, invites, rules);
    }
}
