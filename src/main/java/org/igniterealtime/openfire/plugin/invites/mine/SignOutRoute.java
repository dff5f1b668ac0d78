// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.signin.Session;
import org.igniterealtime.openfire.plugin.invites.signin.Sessions;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/** Signs out. */
final class SignOutRoute extends MineRoute {

    private final Entrance entrance;
    private final Sessions sessions;

    SignOutRoute(Entrance entrance, Sessions sessions, Sheets sheets) {
        super(entrance, sheets);
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    Answer done(PageRequest visit, Session session, FormText form) {
        sessions.end(session);
        return entrance.leave(visit);
    }
}
