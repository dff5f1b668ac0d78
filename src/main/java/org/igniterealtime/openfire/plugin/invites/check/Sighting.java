// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the server saw a request for the test invite's page. It is told in a header of that answer
 * and of no other: whoever asks holds a token that nobody but the doctor, and whoever passes its
 * request on, knows.
 *
 * @param proof the test invite's id, which is in no request: the answer is this server's, or that
 *     of another node with the same database
 * @param address whose failures would be counted
 * @param secure whether it takes the visitor to have come by https
 * @param port the server's own port that the request came to
 * @param forwarded what {@code X-Forwarded-For} said on arrival; empty when it was not there
 */
public record Sighting(String proof, String address, boolean secure, int port, String forwarded) {

    /** The name of the header. */
    public static final String HEADER = "X-Invites-Check";

    private static final int LONGEST = 300;

    /** The value of the header. */
    public String text() {
        List<String> parts =
                List.of(proof, address, String.valueOf(secure), String.valueOf(port), forwarded);
        return String.join(
                "&", parts.stream().map(Sighting::shortened).map(Sighting::encode).toList());
    }

    /** Reads the header's value; empty when it is none of ours. */
    static Optional<Sighting> read(String text) {
        List<String> parts = Arrays.asList(text.split("&", -1));
        try {
            List<String> decoded = parts.stream().map(Sighting::decode).toList();
            return parts.size() == 5
                    ? Optional.of(
                            new Sighting(
                                    decoded.get(0),
                                    decoded.get(1),
                                    decoded.get(2).equals("true"),
                                    Integer.parseInt(decoded.get(3)),
                                    decoded.get(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A number or an escape that is none; whoever wrote it is not this plugin.
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
