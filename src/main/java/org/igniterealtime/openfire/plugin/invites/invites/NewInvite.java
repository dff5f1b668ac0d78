package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An invite to be made: one of the three kinds, then what differs from an invite for one person
 * with the default lifetime. Each step gives a new value.
 *
 * @param lifetime how long it lives; empty for the default
 * @param usesAllowed 1 to {@link #MOST_USES}
 * @param source see {@link Source}, up to 100 characters
 * @param note up to {@link #LONGEST_NOTE} characters
 * @param groups the groups that a new account joins, each up to 50 characters
 */
public record NewInvite(
        Kind kind,
        Optional<String> username,
        Optional<String> inviter,
        boolean allowsRegistration,
        Optional<Duration> lifetime,
        int usesAllowed,
        String source,
        Optional<String> note,
        List<String> groups) {

    /** The longest note, in characters (code points). */
    public static final int LONGEST_NOTE = 255;

    /** The most people that one invite can be for. */
    public static final int MOST_USES = 100_000;

    /** The longest lifetime: ten years. */
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(3660);

    private static final Duration SHORTEST_LIFETIME = Duration.ofMillis(1);

    public NewInvite {
        if (usesAllowed < 1 || usesAllowed > MOST_USES) {
            throw new IllegalArgumentException("Uses out of range: " + usesAllowed);
        }
        if (lifetime.filter(
                        l ->
                                l.compareTo(SHORTEST_LIFETIME) < 0
                                        || l.compareTo(LONGEST_LIFETIME) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("Lifetime out of range: " + lifetime.get());
        }
        if (note.filter(n -> n.codePointCount(0, n.length()) > LONGEST_NOTE).isPresent()) {
            throw new IllegalArgumentException("Note too long");
        }
        groups = List.copyOf(groups);
    }

    /** An account whose name the invitee chooses. */
    public static NewInvite account(String source) {
        return of(Kind.ACCOUNT, Optional.empty(), Optional.empty(), true, source);
    }

    /** A contact of this user; {@code mayRegister} lets it make an account as well. */
    public static NewInvite contact(String inviter, boolean mayRegister, String source) {
        return of(Kind.CONTACT, Optional.empty(), Optional.of(inviter), mayRegister, source);
    }

    /** A new password for this user. */
    public static NewInvite reset(String username, String source) {
        return of(Kind.RESET, Optional.of(username), Optional.empty(), false, source);
    }

    private static NewInvite of(
            Kind kind,
            Optional<String> username,
            Optional<String> inviter,
            boolean allowsRegistration,
            String source) {
        return new NewInvite(
                kind,
                username,
                inviter,
                allowsRegistration,
                Optional.empty(),
                1,
                source,
                Optional.empty(),
                List.of());
    }

    /** The account gets this name and no other. */
    public NewInvite named(String name) {
        return new NewInvite(
                kind,
                Optional.of(name),
                inviter,
                allowsRegistration,
                lifetime,
                usesAllowed,
                source,
                note,
                groups);
    }

    /** The new account and this user become contacts. */
    public NewInvite from(String user) {
        return new NewInvite(
                kind,
                username,
                Optional.of(user),
                allowsRegistration,
                lifetime,
                usesAllowed,
                source,
                note,
                groups);
    }

    /** Dies after this time instead of the default one. */
    public NewInvite living(Duration time) {
        return new NewInvite(
                kind,
                username,
                inviter,
                allowsRegistration,
                Optional.of(time),
                usesAllowed,
                source,
                note,
                groups);
    }

    /** May be redeemed so often. */
    public NewInvite uses(int times) {
        return new NewInvite(
                kind, username, inviter, allowsRegistration, lifetime, times, source, note, groups);
    }

    /** Carries this note; an empty one is none. */
    public NewInvite noted(String text) {
        Optional<String> stripped = Optional.of(text.strip()).filter(t -> !t.isEmpty());
        return new NewInvite(
                kind,
                username,
                inviter,
                allowsRegistration,
                lifetime,
                usesAllowed,
                source,
                stripped,
                groups);
    }

    /** The new account joins these groups. */
    public NewInvite joining(List<String> names) {
        return new NewInvite(
                kind,
                username,
                inviter,
                allowsRegistration,
                lifetime,
                usesAllowed,
                source,
                note,
                names);
    }
}
