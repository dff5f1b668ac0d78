// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.Body;

/** What is at one path. */
public interface Route {

    /** The methods that it answers. */
    List<String> methods();

    /** Whether scripts on other sites may read it. */
    boolean isForEverybody();

    /** Whether a request of this kind may cost anything in the database. */
    default boolean asksDatabase(PageRequest visit) {
        return visit.asks();
    }

    /** The answer to GET and HEAD. */
    Answer answer(PageRequest visit);

    /**
     * What can be said about a form before its body is read; empty when it is to be read. A sender
     * who takes long over it must have shown something good first.
     */
    default Optional<Answer> beforeBody(PageRequest visit) {
        return Optional.empty();
    }

    /** How long the body of a form may take, from now on. */
    default Duration patience(PageRequest visit) {
        return Duration.ofSeconds(10);
    }

    /** The answer to POST. */
    default Answer sent(PageRequest visit, Body body) {
        return Answer.empty(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
