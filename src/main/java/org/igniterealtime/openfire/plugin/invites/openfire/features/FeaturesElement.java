// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code <stream:features>} element that a write of the server begins with (RFC 6120, 4.3.2),
 * after an XML declaration and a stream header, or without them.
 *
 * <p>A stanza never counts, whatever it carries: its own tag comes first. Text that is not
 * well-formed, or holds comments, CDATA or processing instructions, is no such element either, as
 * no server writes those there.
 *
 * @param features the direct children, in their order
 * @param end where the closing tag begins
 */
record FeaturesElement(List<Feature> features, int end) {

    /**
     * One child.
     *
     * @param name the element's name as written
     * @param namespace what its own {@code xmlns} attribute says, else empty
     * @param required whether it has a child {@code <required/>}
     */
    record Feature(String name, String namespace, boolean required) {

        // Never equals(): Java 17 keeps the last record type that was compared, and with it the
        // classes of a plugin that was unloaded.
        boolean is(String wantedName, String wantedNamespace) {
            return name.equals(wantedName) && namespace.equals(wantedNamespace);
        }
    }

    private static final String NAME = "stream:features";
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^<>?]*+\\?>\\s*+");
    private static final Pattern TAG =
            Pattern.compile(
                    "<(?<closing>/?+)(?<name>[\\w:.-]++)"
                            + "(?<attributes>(?:\\s++[\\w:.-]++=(?:\"[^\"<]*+\"|'[^'<]*+'))*+)"
                            + "\\s*+(?<empty>/?+)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]++)=(\"[^\"]*+\"|'[^']*+')");
    private static final Pattern TEXT = Pattern.compile("[^<]*+");

    /** Reads the element. Empty when the text does not begin with one. */
    static Optional<FeaturesElement> atStartOf(String write) {
        Matcher tag = DECLARATION.matcher(write);
        moveTo(tag.lookingAt() ? tag.end() : 0, tag);
        if (tag.lookingAt() && opens(tag) && tag.group("name").endsWith(":stream")) {
            skipText(tag);
        }
        return tag.lookingAt() && opens(tag) && tag.group("name").equals(NAME)
                ? children(tag)
                : Optional.empty();
    }

    private static Optional<FeaturesElement> children(Matcher tag) {
        List<Feature> features = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(NAME));
        while (true) {
            skipText(tag);
            if (!tag.lookingAt()) {
                return Optional.empty();
            }
            if (tag.group("closing").isEmpty()) {
                add(tag, open.size(), features);
                if (opens(tag)) {
                    open.push(tag.group("name"));
                }
            } else if (!open.pop().equals(tag.group("name"))) {
                return Optional.empty();
            }
            if (open.isEmpty()) {
                return Optional.of(new FeaturesElement(List.copyOf(features), tag.start()));
            }
        }
    }

    private static void add(Matcher tag, int depth, List<Feature> features) {
        String name = tag.group("name");
        if (depth == 1) {
            features.add(new Feature(name, namespace(tag.group("attributes")), false));
        } else if (depth == 2 && name.equals("required")) {
            Feature parent = features.remove(features.size() - 1);
            features.add(new Feature(parent.name(), parent.namespace(), true));
        }
    }

    private static String namespace(String attributes) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(attribute -> attribute.group(1).equals("xmlns"))
                .map(attribute -> attribute.group(2).substring(1, attribute.group(2).length() - 1))
                .findFirst()
                .orElse("");
    }

    private static boolean opens(Matcher tag) {
        return tag.group("closing").isEmpty() && tag.group("empty").isEmpty();
    }

    /** Goes on behind the tag just read, to the next one. */
    private static void skipText(Matcher tag) {
        int from = tag.end();
        boolean always = tag.usePattern(TEXT).region(from, tag.regionEnd()).lookingAt();
        moveTo(always ? tag.end() : from, tag);
    }

    private static void moveTo(int position, Matcher tag) {
        tag.usePattern(TAG).region(position, tag.regionEnd());
    }
}
