// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.util.Locale;
import java.util.Optional;

/** A client's connection with this server, as registration sees it. */
public interface ClientStream {

    /**
     * An object that identifies the connection: the same one for every stanza on it, and no other.
     */
    Object identity();

    /** Whether the client has logged in, anonymously or not. */
    boolean isAuthenticated();

    /**
     * Whether the client has an address of its own, which it gets after logging in (RFC 6120
     * section 7).
     */
    boolean isBound();

    /** Who has logged in, and has bound a resource; empty for an anonymous user. */
    Optional<String> username();

    /**
     * The layers under the stream, TLS and compression, as some text. When it changes the stream
     * was restarted, and nothing said before counts any more (RFC 6120 section 4.3.3).
     */
    String layers();

    /** The client's network address. */
    String address();

    /** The language that the client has asked for. */
    Locale language();
}
