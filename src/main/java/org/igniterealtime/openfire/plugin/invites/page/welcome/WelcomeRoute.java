// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.welcome;

import org.igniterealtime.openfire.plugin.invites.page.notice.Notices;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Route;

/**
 * The page after the form: what this browser has made. It may be loaded again, left and come back
 * to for an hour, and is nobody else's.
 */
public final class WelcomeRoute implements Route {

    private final OwnAccounts own;
    private final Notices notices;
    private final WelcomePages welcome;

    public WelcomeRoute(OwnAccounts own, Notices notices, WelcomePages welcome) {
        this.own = own;
        this.notices = notices;
        this.welcome = welcome;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Answer answer(PageRequest visit) {
        return own.last(visit)
                .map(made -> welcome.welcome(made, visit))
                .orElseGet(() -> notices.signIn(visit));
    }
}
