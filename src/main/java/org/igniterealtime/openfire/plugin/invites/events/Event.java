// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.events;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/** Something that has happened and is stored. */
public sealed interface Event {

    /**
     * Invites were made, one or several together.
     *
     * @param by who had them made
     */
    record Issued(Source by, List<Invite> invites) implements Event {}

    /**
     * Lifetime, uses, note or groups of an invite were changed.
     *
     * @param invite as it is now
     */
    record Changed(Source by, Invite invite) implements Event {}

    /** An invite was withdrawn. */
    record Revoked(Source by, Invite invite) implements Event {}

    /**
     * All invites of one maker were withdrawn at once.
     *
     * @param of whose they were
     * @param count how many
     */
    record RevokedAll(Source by, Source of, int count) implements Event {}

    /**
     * An invite was redeemed.
     *
     * @param redeemer the bare address
     */
    record Redeemed(Invite invite, String redeemer, Door door) implements Event {}

    /**
     * Somebody asked that invites be mailed.
     *
     * @param invites one at least
     */
    record Mailed(Source by, List<Invite> invites) implements Event {}

    /**
     * Whoever an invite was mailed to said that it was not for them. It is revoked, and the address
     * gets no more mail.
     */
    record NotForMe(Invite invite) implements Event {}

    /**
     * A network has presented more wrong tokens, names or keys than it may.
     *
     * @param network the address, or the first half of an IPv6 address: {@code 2001:db8:0:1::/64}
     */
    record LimitReached(String network) implements Event {}

    /**
     * An API key was made.
     *
     * @param name what it is for, may be empty
     */
    record KeyCreated(Source by, String keyId, String name) implements Event {}

    /** An API key got another secret. */
    record KeyRotated(Source by, String keyId, String name) implements Event {}

    /** An API key was withdrawn. */
    record KeyRevoked(Source by, String keyId, String name) implements Event {}

    /**
     * Settings were changed.
     *
     * @param changes each as {@code name = value}
     */
    record SettingsChanged(Source by, List<String> changes) implements Event {}

    /**
     * An app of the list was saved.
     *
     * @param details what is known of it, in one line
     */
    record AppSaved(Source by, String id, String details) implements Event {}

    /** An app was taken off the list, or is as it was shipped again. */
    record AppRemoved(Source by, String id, String details) implements Event {}

    /** The order of the apps, or which of them are shown, was changed. */
    record AppsChanged(Source by, String details) implements Event {}
}
