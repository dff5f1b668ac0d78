// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.signin.Session;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/** Withdraws one of one's invites. */
final class RevokeRoute extends MineRoute {

    private final OwnInvites own;
    private final Sheets sheets;

    RevokeRoute(Entrance entrance, OwnInvites own, Sheets sheets) {
        super(entrance, sheets);
        this.own = own;
        this.sheets = sheets;
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    /** Twice is as good as once. */
    @Override
    Answer done(PageRequest visit, Session session, FormText form) {
        String id = visit.parameter("id").orElse("");
        if (own.find(session.username(), id).isEmpty()) {
            return sheets.gone(visit);
        }
        own.revoke(session.username(), id);
        return Sheets.go(visit, "", "done=revoked");
    }
}
