// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

/** What is checked, in the order in which it is shown. */
public enum Subject {
    /** Whether the base address leads to this plugin. */
    ADDRESS,
    CERTIFICATE,
    /** Whether apps find the invite behind a link: HEAD, and the header Link. */
    LINK,
    /** Whether a script on another site may use the API (the Fetch standard, section 3.2). */
    SCRIPTS,
    /** Whether the server knows visitors' own addresses, and does not believe forged ones. */
    VISITORS,
    /** An invite made, looked up and removed in the database. */
    TEST_INVITE,
    /** Whether registration is announced on the port for clients (XEP-0445, section 3). */
    CLIENTS,
    /** The same on the port that speaks TLS from the start (XEP-0368). */
    DIRECT_TLS,
    /** The same over BOSH (XEP-0206). */
    BOSH,
    /** The same over WebSocket (RFC 7395). */
    WEBSOCKET,
    /** Where web clients look for BOSH and WebSocket (XEP-0156, section 3). */
    HOST_META,
    /** Openfire's own in-band registration (XEP-0077). */
    OWN_REGISTRATION,
    USER_STORE,
    MAIL,
    CLOCK
}
