// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.settings.Who;

/**
 * Which users may make which invites in a client, as the settings say. Administrators may make any,
 * and as many as they like.
 */
public final class InvitePolicy {

    private final Settings settings;
    private final People people;

    public InvitePolicy(Settings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** Whether the user may invite people with an account elsewhere to become a contact. */
    public boolean mayInviteContacts(Inviter inviter) {
        return inviter.isAdministrator() || includes(settings.contactInvites().get(), inviter);
    }

    /** Whether the user may invite people who make an account here. */
    public boolean mayInviteNewUsers(Inviter inviter) {
        return inviter.isAdministrator() || includes(settings.accountInvites().get(), inviter);
    }

    /**
     * Whether the user may have one more.
     *
     * @param live counts the live invites that make accounts which the user has made
     */
    public boolean hasRoom(Inviter inviter, LongSupplier live) {
        return inviter.isAdministrator() || live.getAsLong() < mostPerUser();
    }

    /**
     * Whether a user who has just been given one has more of them now than there was room for.
     *
     * @param live as for {@link #hasRoom}
     */
    boolean hasTooMany(Inviter inviter, LongSupplier live) {
        return !inviter.isAdministrator() && live.getAsLong() > mostPerUser();
    }

    /** Whether there may be invites that never expire. */
    public boolean mayLiveForEver() {
        return settings.unlimitedLifetime().get();
    }

    /** How many live invites that make accounts a user may have. */
    public int mostPerUser() {
        return settings.accountInvitesPerUser().get();
    }

    private boolean includes(Who who, Inviter inviter) {
        return switch (who) {
            case NOBODY -> false;
            case EVERYBODY -> true;
            case GROUPS ->
                    settings.accountInviteGroups().get().stream()
                            .anyMatch(group -> people.isMember(inviter.username(), group));
        };
    }
}
