// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.List;
import java.util.Optional;

/**
 * The frame around every page's content.
 *
 * @param title the page's title, which Openfire makes its heading
 * @param item the id of the menu item that is marked, as in plugin.xml
 * @param messages the boxes at the top
 * @param version the plugin's version
 * @param apiUrl the address of the HTTP API
 * @param lastCheck when the doctor looked last and what came of it
 * @param antiForgery the token that a form sends back
 */
public record ConsoleFrameView(
        String title,
        String item,
        List<Message> messages,
        String version,
        String apiUrl,
        Optional<String> lastCheck,
        String antiForgery) {

    /** The name of the hidden field with the token. */
    public String antiForgeryField() {
        return CsrfToken.FIELD;
    }
}
