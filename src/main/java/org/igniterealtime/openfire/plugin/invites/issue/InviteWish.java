// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;

/**
 * An invite as somebody wants it, not checked yet. Whatever one door can ask for, every door can.
 *
 * @param username as typed; blank for none
 * @param inviter as typed, who becomes a contact of the invitee; blank for none
 * @param shownAs the organisation on whose behalf it is, as typed; blank for none
 * @param mayRegister whether a contact invite may make an account too; the others know their own
 * @param uses how often it may be redeemed
 * @param lifetime how long it lives; empty for the default, unless {@code forEver}
 * @param groups what a new account joins
 * @param note why it exists; blank for none
 * @param email where it is mailed to; blank for nobody
 * @param makesAdministrator whether it was explicitly confirmed that the preset name is to become
 *     an administrator's
 */
public record InviteWish(
        Kind kind,
        String username,
        String inviter,
        String shownAs,
        boolean mayRegister,
        int uses,
        Optional<Duration> lifetime,
        boolean forEver,
        List<String> groups,
        String note,
        String email,
        boolean makesAdministrator) {

    public InviteWish {
        username = username.strip();
        inviter = inviter.strip();
        shownAs = shownAs.strip();
        note = note.strip();
        email = email.strip();
        groups = groups.stream().distinct().toList();
    }

    /** For one person, with the default lifetime and nothing else. */
    public static InviteWish of(Kind kind) {
        return new InviteWish(
                kind, "", "", "", true, 1, Optional.empty(), false, List.of(), "", "", false);
    }

    /** The same for an account of this name, or for the password of this account. */
    public InviteWish named(String name) {
        return new InviteWish(
                kind,
                name,
                inviter,
                shownAs,
                mayRegister,
                uses,
                lifetime,
                forEver,
                groups,
                note,
                email,
                makesAdministrator);
    }

    /** The same from this user; {@code registering} lets a contact invite make an account. */
    public InviteWish from(String user, boolean registering) {
        return new InviteWish(
                kind,
                username,
                user,
                shownAs,
                registering,
                uses,
                lifetime,
                forEver,
                groups,
                note,
                email,
                makesAdministrator);
    }

    /** The same on behalf of this organisation. */
    public InviteWish shownAs(String organisation) {
        return new InviteWish(
                kind,
                username,
                inviter,
                organisation,
                mayRegister,
                uses,
                lifetime,
                forEver,
                groups,
                note,
                email,
                makesAdministrator);
    }

    /** The same with another number of uses and another lifetime. */
    public InviteWish lasting(int times, Optional<Duration> time) {
        return new InviteWish(
                kind,
                username,
                inviter,
                shownAs,
                mayRegister,
                times,
                time,
                false,
                groups,
                note,
                email,
                makesAdministrator);
    }

    /** The same without an end. */
    public InviteWish livingForEver() {
        return new InviteWish(
                kind,
                username,
                inviter,
                shownAs,
                mayRegister,
                uses,
                Optional.empty(),
                true,
                groups,
                note,
                email,
                makesAdministrator);
    }

    /** The same for a newcomer who joins these groups, with a note. */
    public InviteWish joining(List<String> names, String why) {
        return new InviteWish(
                kind,
                username,
                inviter,
                shownAs,
                mayRegister,
                uses,
                lifetime,
                forEver,
                names,
                why,
                email,
                makesAdministrator);
    }

    /** The same for somebody at this mail address; blank for nobody. */
    public InviteWish mailedTo(String address) {
        return new InviteWish(
                kind,
                username,
                inviter,
                shownAs,
                mayRegister,
                uses,
                lifetime,
                forEver,
                groups,
                note,
                address,
                makesAdministrator);
    }

    /** The same, knowing that the account will be an administrator's. */
    public InviteWish makingAdministrator(boolean said) {
        return new InviteWish(
                kind,
                username,
                inviter,
                shownAs,
                mayRegister,
                uses,
                lifetime,
                forEver,
                groups,
                note,
                email,
                said);
    }
}
