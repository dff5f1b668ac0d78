// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where to get an app.
 *
 * @param text the name of the store; empty for the app's own site
 * @param url an http or https address
 * @param referrer whether the store hands the parameter {@code referrer} on to the app when it is
 *     first started, as Google Play does
 */
public record AppLink(String text, String url, boolean referrer) {

    /** The address that carries an invite along, if the store does that; else the plain one. */
    public String carrying(String xmppUri) {
        if (!referrer) {
            return url;
        }
        String value = URLEncoder.encode(xmppUri, StandardCharsets.UTF_8).replace("+", "%20");
        return url + (url.contains("?") ? "&" : "?") + "referrer=" + value;
    }
}
