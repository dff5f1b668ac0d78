// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.igniterealtime.openfire.plugin.invites.adhoc.MemoryPeople;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.junit.jupiter.api.Test;

class InvitePolicyTest {

    private static final Inviter ROMEO = new Inviter("romeo", false);
    private static final Inviter PRINCE = new Inviter("prince", true);

    private final Settings settings =
            new Settings(new MemoryProperties(), () -> "https://example.org", "example.org");
    private final MemoryPeople people = new MemoryPeople();
    private final InvitePolicy policy = new InvitePolicy(settings, people);

    @Test
    void atFirstEverybodyMayInviteContactsAndAdministratorsMayInviteNewUsers() {
        assertThat(policy.mayInviteContacts(ROMEO)).isTrue();
        assertThat(policy.mayInviteNewUsers(ROMEO)).isFalse();
        assertThat(policy.mayInviteContacts(PRINCE)).isTrue();
        assertThat(policy.mayInviteNewUsers(PRINCE)).isTrue();
    }

    @Test
    void invitingContactsCanBeLeftToAdministrators() {
        settings.contactInvites().set("nobody");

        assertThat(policy.mayInviteContacts(ROMEO)).isFalse();
        assertThat(policy.mayInviteContacts(PRINCE)).isTrue();
    }

    @Test
    void invitingNewUsersCanBeOpenedToEverybody() {
        settings.accountInvites().set("everybody");

        assertThat(policy.mayInviteNewUsers(ROMEO)).isTrue();
    }

    @Test
    void invitingNewUsersCanBeOpenedToTheMembersOfSomeGroups() {
        people.addGroup("Montague, the house", "romeo");
        people.addGroup("choir", "mercutio");
        settings.accountInvites().set("groups");
        assertThat(policy.mayInviteNewUsers(ROMEO)).isFalse();

        settings.accountInviteGroups().set("choir\nMontague, the house\ngone");

        assertThat(policy.mayInviteNewUsers(ROMEO)).isTrue();
        assertThat(policy.mayInviteNewUsers(new Inviter("tybalt", false))).isFalse();
        assertThat(policy.mayInviteNewUsers(PRINCE)).isTrue();
    }

    @Test
    void aUserHasRoomForSoManyAndAnAdministratorIsNotEvenCounted() {
        settings.accountInvitesPerUser().set("3");

        assertThat(policy.hasRoom(ROMEO, () -> 2)).isTrue();
        assertThat(policy.hasRoom(ROMEO, () -> 3)).isFalse();
        assertThat(policy.hasRoom(PRINCE, () -> fail("counted"))).isTrue();
    }
}
