// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/**
 * What answers one method at one address.
 *
 * @param method as it is written in a request
 * @param path below {@code /v1}; a segment {@code {id}} stands for any
 * @param access who may have it answered
 */
record Route(String method, String path, Access access, Handler handler) {

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {

        /** Runs with a permit for the database. */
        Answer answer(Call call) throws IOException;
    }

    /**
     * Who may have a route answered.
     *
     * @param scopes one of these is needed, the narrow one first; none where any key will do
     * @param isOpen whether no key is needed
     * @param isLocal whether only the command line at the server itself may; to others nothing is
     *     there
     */
    record Access(List<Scope> scopes, boolean isOpen, boolean isLocal) {

        /** Anybody. */
        static final Access OPEN = new Access(List.of(), true, false);

        /** Any key. */
        static final Access ANY = new Access(List.of(), false, false);

        /** The command line at the server itself. */
        static final Access LOCAL = new Access(List.of(), false, true);

        /** A key with one of these scopes. */
        static Access of(Scope... scopes) {
            return new Access(List.of(scopes), false, false);
        }
    }

    /** What anybody may read; the servlet itself has it. */
    static Route open(String path) {
        return new Route("GET", path, Access.OPEN, call -> Answer.problem(ProblemType.NOT_FOUND));
    }

    private static final String ID = "{id}";

    /** What the path has for {@code {id}}: empty text where there is none; empty if none fits. */
    Optional<String> match(String asked) {
        List<String> wanted = List.of(path.split("/", -1));
        List<String> given = List.of(asked.split("/", -1));
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).equals(ID) && !given.get(i).isEmpty()) {
                id = given.get(i);
            } else if (!wanted.get(i).equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }

    /** Whether requests of this method have a body. */
    boolean takesBody() {
        return method.equals("POST") || method.equals("PATCH");
    }
}
