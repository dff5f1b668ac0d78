// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;

/** Writes a JSON body. */
final class Json {

    private Json() {}

    static void send(HttpServletResponse response, String contentType, JsonObject body)
            throws IOException {
        byte[] octets = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType(contentType);
        response.setContentLength(octets.length);
        response.getOutputStream().write(octets);
    }
}
