// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One setting: a property with a type and a default, as it is declared in {@link Settings}. */
public final class Setting<T> {

    /**
     * The longest text of a property, in bytes of UTF-8: the width of DB2's column, the narrowest
     * among Openfire's databases. A longer value would work until the server is restarted and then
     * be lost, with nothing but a line in the log.
     */
    public static final int LONGEST = 3000;

    private final Properties properties;
    private final String name;
    private final Optional<Section> section;
    private final SettingType<T> type;
    private final Supplier<T> defaultValue;

    /** What a text means depends on nothing else, so that it is read once. */
    private volatile Optional<Read<T>> last = Optional.empty();

    private record Read<T>(String text, Optional<T> value) {}

    /**
     * @param name the property, {@code plugin.invites.<camelCase>}
     * @param section where the page of settings shows it; empty when it is on another page
     */
    Setting(
            Properties properties,
            String name,
            Optional<Section> section,
            SettingType<T> type,
            Supplier<T> defaultValue) {
        this.properties = properties;
        this.name = name;
        this.section = section;
        this.type = type;
        this.defaultValue = defaultValue;
    }

    /** The name of the property that holds this setting. */
    public String name() {
        return name;
    }

    /** The name in forms and texts: the property's name without the common prefix. */
    public String key() {
        return name.substring(DeclaredSettings.PREFIX.length());
    }

    /** Where the page of settings shows it; empty when it is on another page. */
    Optional<Section> section() {
        return section;
    }

    /** How a form asks for it. */
    public Input input() {
        return type.input();
    }

    /** What can be chosen, as {@link #set} takes it; empty but for a {@link Input#CHOICE}. */
    public List<String> words() {
        return type.words();
    }

    /** The current value. A property that was set to nonsense elsewhere counts as not set. */
    public T get() {
        return chosen().orElseGet(defaultValue);
    }

    /** What was set, or empty while the default holds. */
    public Optional<T> chosen() {
        return properties.get(name).flatMap(this::readOnce);
    }

    /** What holds while nothing is set. */
    public T defaultValue() {
        return defaultValue.get();
    }

    /** What was set, as a person would type it; empty while the default holds. */
    public Optional<String> chosenText() {
        return chosen().map(type.format());
    }

    /** What holds while nothing is set, as a person would type it. */
    public String defaultText() {
        return type.format().apply(defaultValue());
    }

    /** Whether {@link #set} would take this text. */
    public boolean accepts(String text) {
        return text.isBlank() || read(text).map(type.format()).filter(Setting::fits).isPresent();
    }

    /**
     * Sets it from text as a person types it; blank text goes back to the default.
     *
     * @throws IllegalArgumentException when the text is invalid; nothing has changed then
     */
    public void set(String text) {
        if (text.isBlank()) {
            properties.remove(name);
        } else {
            String formatted = type.format().apply(type.parse().apply(text.strip()));
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

    private Optional<T> readOnce(String text) {
        Optional<Read<T>> known = last.filter(before -> before.text().equals(text));
        if (known.isEmpty()) {
            known = Optional.of(new Read<>(text, read(text)));
            last = known;
        }
        return known.get().value();
    }

    private Optional<T> read(String text) {
        try {
            return Optional.of(type.parse().apply(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
