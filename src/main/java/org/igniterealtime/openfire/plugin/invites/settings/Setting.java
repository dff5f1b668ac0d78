// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One setting: a property with a type, a default and a check. */
public final class Setting<T> {

    /**
     * The longest text of a property, in bytes of UTF-8: the width of DB2's column, the narrowest
     * among Openfire's databases. The server would hold on to a longer one until it is restarted,
     * and have lost it then, with no more than a line in its log.
     */
    public static final int LONGEST = 3000;

    private final Properties properties;
    private final String name;
    private final Supplier<T> defaultValue;
    private final Function<String, T> parse;
    private final Function<T, String> format;

    /**
     * @param name the property, {@code plugin.invites.<camelCase>}
     * @param parse reads the text; throws {@link IllegalArgumentException} when it is no good
     */
    Setting(
            Properties properties,
            String name,
            Supplier<T> defaultValue,
            Function<String, T> parse,
            Function<T, String> format) {
        this.properties = properties;
        this.name = name;
        this.defaultValue = defaultValue;
        this.parse = parse;
        this.format = format;
    }

    /** The name of the property that holds this setting. */
    public String name() {
        return name;
    }

    /** What holds now. A property that was set to nonsense elsewhere counts as not set. */
    public T get() {
        return chosen().orElseGet(defaultValue);
    }

    /** What was set, or empty while the default holds. */
    public Optional<T> chosen() {
        return properties.get(name).flatMap(this::read);
    }

    /** What holds while nothing is set. */
    public T defaultValue() {
        return defaultValue.get();
    }

    /** What was set, as a person would type it; empty while the default holds. */
    public Optional<String> chosenText() {
        return chosen().map(format);
    }

    /** What holds while nothing is set, as a person would type it. */
    public String defaultText() {
        return format.apply(defaultValue());
    }

    /** Whether {@link #set} would take this text. */
    public boolean accepts(String text) {
        return text.isBlank() || read(text).map(format).filter(Setting::fits).isPresent();
    }

    /**
     * Sets it from text as a person types it; blank text goes back to the default.
     *
     * @throws IllegalArgumentException when the text is no good; nothing has changed then
     */
    public void set(String text) {
        if (text.isBlank()) {
            properties.remove(name);
        } else {
            String formatted = format.apply(parse.apply(text.strip()));
            if (!fits(formatted)) {
                throw new IllegalArgumentException("Longer than " + LONGEST + " bytes");
            }
            properties.set(name, formatted);
        }
    }

    /** Whether text is short enough for a property. */
    public static boolean fits(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private Optional<T> read(String text) {
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
