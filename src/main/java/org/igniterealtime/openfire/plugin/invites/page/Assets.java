// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style sheet and the one script of all pages. They stand inside the page, so that a cheap
 * phone on a slow network needs a single request, and their hashes stand in the policy, so that
 * nothing else runs.
 */
final class Assets {

    private final String style = read("style.css");
    private final String script = read("script.js");
    private final String policy =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self';"
                    + (" style-src " + hash(style) + "; script-src " + hash(script));

    /** The text of the style element. */
    String style() {
        return style;
    }

    /** The text of the script element. */
    String script() {
        return script;
    }

    /** The value of the header Content-Security-Policy. */
    String policy() {
        return policy;
    }

    private static String read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            String text =
                    new String(
                            Objects.requireNonNull(stream, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            // A browser turns line ends into LF before it hashes. Nobody needs the indentation.
            return text.replace("\r\n", "\n").replaceAll("(?m)^ +", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source expression of CSP level 2, section 4.2. */
    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
