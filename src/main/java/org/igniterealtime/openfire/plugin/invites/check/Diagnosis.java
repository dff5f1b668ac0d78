// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

/**
 * Everything that a check can find. The arguments of a {@link Finding} are named behind each; doors
 * have a text for each, which says what is to be done unless all is well.
 */
public enum Diagnosis {
    /** Base address. */
    ADDRESS_GOOD(Outcome.GOOD),
    /** Host. */
    ADDRESS_UNNAMED(Outcome.FAULT),
    /** Base address. */
    ADDRESS_UNREACHED(Outcome.UNKNOWN),
    /** Base address, what the connection ended with. */
    ADDRESS_BROKEN(Outcome.FAULT),
    /** Where it leads, on the same host. */
    ADDRESS_MOVED(Outcome.WARNING),
    /** Where it leads, on another host. */
    ADDRESS_ELSEWHERE(Outcome.FAULT),
    /** Base address, status. */
    ADDRESS_BACKEND_AWAY(Outcome.FAULT),
    /** Base address, the path in it, status. */
    ADDRESS_PREFIX(Outcome.FAULT),
    /** Base address, status. */
    ADDRESS_FOREIGN(Outcome.FAULT),
    /** Nothing. */
    BINDING_OFF(Outcome.FAULT),

    /** The last day. */
    CERTIFICATE_GOOD(Outcome.GOOD),
    /** Nothing. */
    CERTIFICATE_NONE(Outcome.WARNING),
    /** The last day. */
    CERTIFICATE_EXPIRES(Outcome.WARNING),
    /** The last day. */
    CERTIFICATE_EXPIRED(Outcome.FAULT),
    /** The first day. */
    CERTIFICATE_EARLY(Outcome.FAULT),
    /** Host. */
    CERTIFICATE_OTHER_NAME(Outcome.FAULT),
    /** Who issued it. */
    CERTIFICATE_UNTRUSTED(Outcome.FAULT),

    /** Nothing. */
    LINK_GOOD(Outcome.GOOD),
    /** Status. */
    LINK_HEAD_REFUSED(Outcome.FAULT),
    /** Nothing. */
    LINK_DROPPED(Outcome.FAULT),

    /** Nothing. */
    SCRIPTS_GOOD(Outcome.GOOD),
    /** Status. */
    SCRIPTS_REFUSED(Outcome.WARNING),

    /** Nothing. */
    VISITORS_SEEN(Outcome.GOOD),
    /** Nothing: nobody stands between visitors and the server. */
    VISITORS_DIRECT(Outcome.GOOD),
    /** The header that is believed. */
    VISITORS_FORGED(Outcome.FAULT),
    /** Nothing: the proxy does not pass addresses on. */
    VISITORS_HIDDEN(Outcome.WARNING),
    /** Nothing: the proxy passes addresses on, and Openfire does not read them. */
    VISITORS_UNREAD(Outcome.WARNING),
    /** Nothing: the proxy does not say that visitors came by https. */
    VISITORS_UNENCRYPTED(Outcome.WARNING),

    /** Nothing. */
    TEST_INVITE_GOOD(Outcome.GOOD),
    /** Nothing. */
    TEST_INVITE_REFUSED(Outcome.FAULT),
    /** Nothing. */
    TEST_INVITE_LEFT(Outcome.FAULT),

    /** Nothing. */
    STREAM_ANNOUNCES(Outcome.GOOD),
    /** Port. */
    STREAM_SILENT(Outcome.FAULT),
    /** Nothing. */
    STREAM_SILENT_ON_WEB(Outcome.WARNING),

    /** Nothing. */
    HOST_META_GOOD(Outcome.GOOD),
    /** Address of the document. */
    HOST_META_MISSING(Outcome.WARNING),
    /** Address of the document, which only clients on the same site may read. */
    HOST_META_UNREADABLE(Outcome.WARNING),
    /** Address of the document, which is not below the base address. */
    HOST_META_ELSEWHERE(Outcome.UNKNOWN),

    /** Nothing. */
    OWN_REGISTRATION_CLOSED(Outcome.GOOD),
    /** Nothing: people without an invite are welcome. */
    OWN_REGISTRATION_WANTED(Outcome.GOOD),
    /** Nothing. */
    OWN_REGISTRATION_OPEN(Outcome.WARNING),

    /** Nothing. */
    USER_STORE_WRITABLE(Outcome.GOOD),
    /** Nothing. */
    USER_STORE_READ_ONLY(Outcome.WARNING),

    /** The mail server. */
    MAIL_SET(Outcome.GOOD),
    /** Nothing. */
    MAIL_UNSET(Outcome.NOTED),

    /** Nothing. */
    CLOCK_GOOD(Outcome.GOOD),
    /** The difference in seconds. */
    CLOCK_DIFFERS(Outcome.WARNING),
    /** What the clock says. */
    CLOCK_WRONG(Outcome.FAULT),

    /** Nothing: it needs an answer of the base address. */
    NOT_REACHED(Outcome.UNKNOWN),
    /** Seconds. */
    TOOK_TOO_LONG(Outcome.UNKNOWN),
    /** What happened, in the words of the JDK or the other side. */
    NOT_CHECKED(Outcome.UNKNOWN);

    private final Outcome outcome;

    Diagnosis(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
