// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.time.Duration;

/** What a door says when there is nothing of its own to say. */
public interface UsualAnswers {

    /** The value of the header Content-Security-Policy. */
    String policy();

    /** There is nothing here; status 404. */
    Answer gone(PageRequest visit);

    /** Too much was wrong, and the visitor has to wait. */
    Answer tooMany(PageRequest visit, Duration wait);

    /** The database does not answer. */
    Answer unavailable(PageRequest visit);
}
