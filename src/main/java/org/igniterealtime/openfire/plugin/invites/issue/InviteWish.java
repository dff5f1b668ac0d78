// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.invites.Greeting;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;

/**
 * An invite as somebody wants it, not checked yet. Whatever one door can ask for, every door can.
 *
 * @param username as typed; blank for none
 * @param inviter as typed, who becomes a contact of the invitee; blank for none
 * @param shownAs the organisation on whose behalf it is, as typed; blank for none
 * @param greeting what the inviter says to the invitee, as typed; blank for nothing
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
        String greeting,
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
        greeting = Greeting.tidy(greeting);
        note = note.strip();
        email = email.strip();
        groups = groups.stream().distinct().toList();
    }

    /** For one person, with the default lifetime and nothing else. */
    public static InviteWish of(Kind kind) {
        return new InviteWish(
                kind, "", "", "", "", true, 1, Optional.empty(), false, List.of(), "", "", false);
    }

    /** The same for an account of this name, or for the password of this account. */
    public InviteWish named(String name) {
        return with(draft -> draft.username = name);
    }

    /** The same from this user; {@code registering} lets a contact invite make an account. */
    public InviteWish from(String user, boolean registering) {
        return with(
                draft -> {
                    draft.inviter = user;
                    draft.mayRegister = registering;
                });
    }

    /** The same on behalf of this organisation. */
    public InviteWish shownAs(String organisation) {
        return with(draft -> draft.shownAs = organisation);
    }

    /** The same, saying this to the invitee. */
    public InviteWish greeting(String words) {
        return with(draft -> draft.greeting = words);
    }

    /** The same with another number of uses and another lifetime. */
    public InviteWish lasting(int times, Optional<Duration> time) {
        return with(
                draft -> {
                    draft.uses = times;
                    draft.lifetime = time;
                    draft.forEver = false;
                });
    }

    /** The same without an end. */
    public InviteWish livingForEver() {
        return with(
                draft -> {
                    draft.lifetime = Optional.empty();
                    draft.forEver = true;
                });
    }

    /** The same for a newcomer who joins these groups, with a note. */
    public InviteWish joining(List<String> names, String why) {
        return with(
                draft -> {
                    draft.groups = names;
                    draft.note = why;
                });
    }

    /** The same for somebody at this mail address; blank for nobody. */
    public InviteWish mailedTo(String address) {
        return with(draft -> draft.email = address);
    }

    /** The same, knowing that the account will be an administrator's. */
    public InviteWish makingAdministrator(boolean said) {
        return with(draft -> draft.makesAdministrator = said);
    }

    /** The values while one of them is changed. */
    private static final class Draft {
        private Kind kind;
        private String username;
        private String inviter;
        private String shownAs;
        private String greeting;
        private boolean mayRegister;
        private int uses;
        private Optional<Duration> lifetime;
        private boolean forEver;
        private List<String> groups;
        private String note;
        private String email;
        private boolean makesAdministrator;

        Draft(InviteWish is) {
            kind = is.kind;
            username = is.username;
            inviter = is.inviter;
            shownAs = is.shownAs;
            greeting = is.greeting;
            mayRegister = is.mayRegister;
            uses = is.uses;
            lifetime = is.lifetime;
            forEver = is.forEver;
            groups = is.groups;
            note = is.note;
            email = is.email;
            makesAdministrator = is.makesAdministrator;
        }
    }

    private InviteWish with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new InviteWish(
                draft.kind,
                draft.username,
                draft.inviter,
                draft.shownAs,
                draft.greeting,
                draft.mayRegister,
                draft.uses,
                draft.lifetime,
                draft.forEver,
                draft.groups,
                draft.note,
                draft.email,
                draft.makesAdministrator);
    }
}
