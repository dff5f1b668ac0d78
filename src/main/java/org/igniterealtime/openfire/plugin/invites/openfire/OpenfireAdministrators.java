// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.invites.admin.console.Administrators;
import org.jivesoftware.openfire.auth.AuthToken;

/** Whoever Openfire's console has logged in; its filter lets nobody else get this far. */
public final class OpenfireAdministrators implements Administrators {

    /** Where the console's login page leaves its token, on every version. */
    private static final String TOKEN = "jive.admin.authToken";

    @Override
    public Optional<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(s -> s.getAttribute(TOKEN))
                .filter(AuthToken.class::isInstance)
                .map(token -> ((AuthToken) token).getUsername());
    }
}
