// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.settings.Accent;

/**
 * The one style sheet and the one script of all pages. They stand inside the page, so that a cheap
 * phone on a slow network needs a single request, and their hashes stand in the policy, so that
 * nothing else runs.
 */
public final class Assets {

    private static final String STYLE = read("style.css");
    private static final String SCRIPT = read("script.js");

    private final Optional<Accent> accent;
    private final String style;
    private final String policy;

    /**
     * @param accent the colour that the administrator chose
     */
    public Assets(Optional<Accent> accent) {
        this.accent = accent;
        this.style = STYLE + accent.map(Accent::style).orElse("");
        this.policy =
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self';"
                        + " img-src 'self';"
                        + (" style-src " + hash(style) + "; script-src " + hash(SCRIPT));
    }

    /** Those with the colour that holds now; hashed once while it does. */
    public static Supplier<Assets> following(Supplier<Optional<Accent>> accent) {
        AtomicReference<Assets> last = new AtomicReference<>(new Assets(accent.get()));
        return () -> {
            Optional<Accent> now = accent.get();
            return last.updateAndGet(
                    assets -> assets.accent.equals(now) ? assets : new Assets(now));
        };
    }

    /** The text of the style element. */
    public String style() {
        return style;
    }

    /** The text of the script element. */
    public String script() {
        return SCRIPT;
    }

    /** The value of the header Content-Security-Policy. */
    public String policy() {
        return policy;
    }

    /** A text that lies beside this class. */
    public static String read(String name) {
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
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
    }
}
