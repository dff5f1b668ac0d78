// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.igniterealtime.openfire.plugin.invites.openfire.features.FeaturesElement.Feature;

/**
 * Adds elements {@code <register xmlns='…'/>} to the stream features that the server announces to
 * clients who could register now: not authenticated yet, and not told to start TLS first. Every
 * other write comes back as the same object.
 *
 * <p>No server class is involved; the socket layers pass each outgoing text through.
 */
final class FeatureRewriting implements UnaryOperator<String> {

    /** Far more than features take. */
    private static final int LONGEST = 65_536;

    private static final String SASL2 = "urn:xmpp:sasl:2";

    private final Supplier<List<String>> namespaces;

    /**
     * @param namespaces what to announce, asked each time features are written; not escaped, so
     *     they must be plain URIs
     */
    FeatureRewriting(Supplier<List<String>> namespaces) {
        this.namespaces = namespaces;
    }

    /**
     * Whether a write that begins so is worth a look. False for every stanza, acknowledgement,
     * whitespace and closing tag; costs two comparisons.
     *
     * @param first the first character, or octet of UTF-8
     * @param second the one after it
     */
    static boolean mayBeFeatures(int first, int second) {
        return first == '<' && (second == 's' || second == '?' || second == 'f');
    }

    /**
     * The text to send instead of this one.
     *
     * @param write what the server is about to write in one go
     */
    @Override
    public String apply(String write) {
        if (write.length() < 2
                || write.length() > LONGEST
                || !mayBeFeatures(write.charAt(0), write.charAt(1))) {
            return write;
        }
        return FeaturesElement.atStartOf(write)
                .filter(FeatureRewriting::couldRegister)
                .map(found -> insert(found, write))
                .orElse(write);
    }

    private static boolean couldRegister(FeaturesElement found) {
        return found.features().stream().anyMatch(FeatureRewriting::authenticates)
                && found.features().stream()
                        .noneMatch(f -> f.name().equals("starttls") && f.required());
    }

    private static boolean authenticates(Feature feature) {
        return feature.name().equals("mechanisms") || feature.is("authentication", SASL2);
    }

    private String insert(FeaturesElement found, String write) {
        StringBuilder added = new StringBuilder();
        for (String namespace : namespaces.get()) {
            if (found.features().stream().noneMatch(f -> f.is("register", namespace))) {
                added.append("<register xmlns='").append(namespace).append("'/>");
            }
        }
        return added.isEmpty()
                ? write
                : write.substring(0, found.end()) + added + write.substring(found.end());
    }
}
