// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** An administrator who stays logged in and looks at the pages that read the most. */
final class AdministratorVisits {

    private static final List<String> PAGES = List.of("invites", "tree", "figures");

    private final ConsoleClient console;

    AdministratorVisits(OpenfireServer server) {
        console = ConsoleClient.loggedIn(server);
    }

    void look() throws IOException {
        String page = "/plugins/invites/" + PAGES.get(Ledger.random(PAGES.size())) + ".jsp";
        HttpResponse<String> answer = console.get(page);
        if (answer.statusCode() != 200 || !answer.uri().getPath().equals(page)) {
            throw new IOException(answer.statusCode() + " for " + answer.uri());
        }
    }
}
