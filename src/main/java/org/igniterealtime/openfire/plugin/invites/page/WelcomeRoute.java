// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Route;

/**
 * The page after the form: what this browser has made. It may be loaded again, left and come back
 * to for an hour, and is nobody else's.
 */
final class WelcomeRoute implements Route {

    private final OwnAccounts own;
    private final Pages pages;
    private final FormPages formPages;

    WelcomeRoute(OwnAccounts own, Pages pages, FormPages formPages) {
        this.own = own;
        this.pages = pages;
        this.formPages = formPages;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Answer answer(PageRequest visit) {
        return own.last(visit)
                .map(made -> formPages.welcome(made, visit))
                .orElseGet(() -> pages.signIn(visit));
    }
}
