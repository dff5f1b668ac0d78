// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.settings.MailAddress;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/**
 * An invite to be made: one of the three kinds, then what differs from an invite for one person
 * with the default lifetime. Each step gives a new value, and none gives one that could not be
 * stored or redeemed: what is out of range is an {@link IllegalArgumentException}.
 */
public final class NewInvite {

    /** The longest note, in characters (code points). */
    public static final int LONGEST_NOTE = 255;

    /** The longest name of a group, in characters. */
    public static final int LONGEST_GROUP = 50;

    /** The most people that one invite can be for. */
    public static final int MOST_USES = 100_000;

    /** The longest lifetime other than forever: ten years. */
    public static final Duration LONGEST_LIFETIME = Settings.LONGEST_DURATION;

    private static final Duration SHORTEST_LIFETIME = Duration.ofMillis(1);

    private final Fields is;

    /** The values while they are put together; never changed once an invite holds them. */
    private static final class Fields implements Cloneable {
        private final Kind kind;
        private final Source source;
        private Optional<String> username = Optional.empty();
        private NameGrant nameGrant = NameGrant.NONE;
        private Optional<String> inviter = Optional.empty();
        private Optional<String> shownAs = Optional.empty();
        private Optional<String> greeting = Optional.empty();
        private boolean allowsRegistration = true;
        private boolean forEver;
        private Optional<Duration> lifetime = Optional.empty();
        private int usesAllowed = 1;
        private Optional<String> note = Optional.empty();
        private List<String> groups = List.of();
        private Optional<String> email = Optional.empty();

        Fields(Kind kind, Source source) {
            this.kind = kind;
            this.source = source;
        }

        @Override
        protected Fields clone() {
            try {
                return (Fields) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError("Fields are cloneable", e);
            }
        }
    }

    /** The only constructor, which checks everything that holds for all invites. */
    private NewInvite(Fields fields) {
        this.is = fields;
        require(is.usesAllowed >= 1 && is.usesAllowed <= MOST_USES, "uses out of range");
        require(is.lifetime.filter(l -> !isPossible(l)).isEmpty(), "lifetime out of range");
        require(is.note.filter(n -> characters(n) > LONGEST_NOTE).isEmpty(), "note too long");
        require(is.shownAs.filter(t -> !OrganisationText.isPlain(t)).isEmpty(), "not plain text");
        require(is.greeting.filter(t -> !Greeting.isPlain(t)).isEmpty(), "no plain greeting");
        require(is.email.filter(a -> !MailAddress.is(a)).isEmpty(), "no mail address");
        require(
                is.groups.stream().allMatch(g -> !g.isBlank() && characters(g) <= LONGEST_GROUP),
                "no name of a group");
        require(is.groups.isEmpty() || is.allowsRegistration, "only new accounts join groups");
        require(is.username.isEmpty() || is.usesAllowed == 1, "a name is for one account");
        require(is.nameGrant == NameGrant.NONE || is.username.isPresent(), "a grant of no name");
        switch (is.kind) {
            case ACCOUNT -> require(is.allowsRegistration, "an account without registration");
            case CONTACT -> {
                require(is.inviter.isPresent(), "a contact of nobody");
                require(is.username.isEmpty(), "a contact's name is the invitee's own");
            }
            case RESET -> {
                require(is.username.isPresent(), "a reset of nobody's password");
                require(is.inviter.isEmpty() && !is.allowsRegistration, "a reset invites nobody");
                require(is.shownAs.isEmpty(), "a reset is on nobody's behalf");
                require(is.greeting.isEmpty(), "a reset greets nobody");
            }
        }
    }

    /** An account whose name the invitee chooses. */
    public static NewInvite account(Source source) {
        return new NewInvite(new Fields(Kind.ACCOUNT, source));
    }

    /** A contact of this user; {@code mayRegister} lets it make an account as well. */
    public static NewInvite contact(String inviter, boolean mayRegister, Source source) {
        Fields fields = new Fields(Kind.CONTACT, source);
        fields.inviter = Optional.of(inviter);
        fields.allowsRegistration = mayRegister;
        return new NewInvite(fields);
    }

    /** A new password for this user. */
    public static NewInvite reset(String username, Source source) {
        Fields fields = new Fields(Kind.RESET, source);
        fields.username = Optional.of(username);
        fields.allowsRegistration = false;
        return new NewInvite(fields);
    }

    /** The account gets this name and no other. */
    public NewInvite named(String name) {
        return with(fields -> fields.username = Optional.of(name));
    }

    /** The preset name may be one that is kept back. */
    public NewInvite granting(NameGrant grant) {
        return with(fields -> fields.nameGrant = grant);
    }

    /** The new account and this user become contacts. */
    public NewInvite from(String user) {
        return with(fields -> fields.inviter = Optional.of(user));
    }

    /** Is on behalf of this organisation, in {@link OrganisationText plain text}. */
    public NewInvite shownAs(String organisation) {
        return with(fields -> fields.shownAs = Optional.of(organisation));
    }

    /** Says this to the invitee, a {@link Greeting plain greeting}; an empty one is none. */
    public NewInvite greeting(String words) {
        return with(fields -> fields.greeting = Optional.of(words).filter(t -> !t.isEmpty()));
    }

    /** Expires after this time instead of the default one. */
    public NewInvite living(Duration time) {
        return with(
                fields -> {
                    fields.lifetime = Optional.of(time);
                    fields.forEver = false;
                });
    }

    /** Works until its uses are spent or somebody revokes it. */
    public NewInvite livingForEver() {
        return with(
                fields -> {
                    fields.lifetime = Optional.empty();
                    fields.forEver = true;
                });
    }

    /** May be redeemed this often, 1 to {@link #MOST_USES}. */
    public NewInvite uses(int times) {
        return with(fields -> fields.usesAllowed = times);
    }

    /** Carries this note; an empty one is none. */
    public NewInvite noted(String text) {
        return with(fields -> fields.note = Optional.of(text.strip()).filter(t -> !t.isEmpty()));
    }

    /** The new account joins these groups, each of them once. */
    public NewInvite joining(List<String> names) {
        return with(fields -> fields.groups = names.stream().distinct().toList());
    }

    /** Goes to this mail address. */
    public NewInvite mailedTo(String address) {
        return with(fields -> fields.email = Optional.of(address));
    }

    private NewInvite with(Consumer<Fields> change) {
        Fields changed = is.clone();
        change.accept(changed);
        return new NewInvite(changed);
    }

    /** What redeeming it does. */
    public Kind kind() {
        return is.kind;
    }

    /** Who has it made. */
    public Source source() {
        return is.source;
    }

    /** The account's name; empty when the invitee chooses it. */
    public Optional<String> username() {
        return is.username;
    }

    /** Whether the preset name may be one that is kept back. */
    public NameGrant nameGrant() {
        return is.nameGrant;
    }

    /** The user whose contact the invitee becomes. */
    public Optional<String> inviter() {
        return is.inviter;
    }

    /** The organisation on whose behalf it is. */
    public Optional<String> shownAs() {
        return is.shownAs;
    }

    /** What the inviter says to the invitee. */
    public Optional<String> greeting() {
        return is.greeting;
    }

    /** Whether it can make an account. */
    public boolean allowsRegistration() {
        return is.allowsRegistration;
    }

    /** How often it may be redeemed. */
    public int usesAllowed() {
        return is.usesAllowed;
    }

    /** How long it lives; empty for the default, and when it never expires. */
    public Optional<Duration> lifetime() {
        return is.lifetime;
    }

    /** Whether it never expires. */
    public boolean livesForEver() {
        return is.forEver;
    }

    /** Why it exists. */
    public Optional<String> note() {
        return is.note;
    }

    /** What a new account joins. */
    public List<String> groups() {
        return is.groups;
    }

    /** Where it is mailed to. */
    public Optional<String> email() {
        return is.email;
    }

    private static boolean isPossible(Duration lifetime) {
        return lifetime.compareTo(SHORTEST_LIFETIME) >= 0
                && lifetime.compareTo(LONGEST_LIFETIME) <= 0;
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("Not an invite: " + otherwise);
        }
    }
}
