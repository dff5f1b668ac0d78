// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

/** How the reading of a request's body ended. */
public sealed interface Body {

    /** All of it arrived in time. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and read once.
    record Whole(byte[] octets) implements Body {}

    /**
     * It was not read to its end.
     *
     * @param status the answer that says why: 400 (it broke off), 408 (it took too long), 413 (it
     *     is too long) or 503 (too many others are being read)
     */
    record Refused(int status) implements Body {}
}
