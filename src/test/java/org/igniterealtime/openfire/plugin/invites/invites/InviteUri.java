// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An invite's URI as clients read it (RFC 5122, XEP-0147): the address up to the first question
 * mark, then the action, then pairs between semicolons.
 *
 * @param parameters as they stand in the URI
 */
record InviteUri(String address, String action, Map<String, String> parameters) {

    /** Reads it as the RFC has it: the address is decoded once, and split before that. */
    static InviteUri read(String uri) {
        String[] halves = uri.substring("xmpp:".length()).split("\\?", -1);
        if (!uri.startsWith("xmpp:") || halves.length != 2) {
            throw new AssertionError("One question mark and the scheme: " + uri);
        }
        String[] parts = halves[1].split(";", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            // One of the clients splits at each equals sign, and takes the second piece.
            String[] pair = parts[i].split("=", -1);
            if (pair.length != 2 || parameters.put(pair[0], pair[1]) != null) {
                throw new AssertionError("No pair: " + parts[i]);
            }
        }
        return new InviteUri(decoded(halves[0]), parts[0], parameters);
    }

    private static String decoded(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%';
            octets.write(
                    escape ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
            i += escape ? 2 : 0;
        }
        return octets.toString(StandardCharsets.UTF_8);
    }
}
