// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.Body;

/** What is at one path. */
public interface Route {

    /** The methods that it answers. */
    default List<String> methods() {
        return List.of("GET", "HEAD");
    }

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

    /**
     * Whether the browser shows a cookie of a form of ours. Without it a form is refused in any
     * case, so that not much more is read of it than what has arrived.
     */
    default boolean isKnown(PageRequest visit) {
        return true;
    }

    /** The answer to POST. */
    default Answer sent(PageRequest visit, Body body) {
        return Answer.empty(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
