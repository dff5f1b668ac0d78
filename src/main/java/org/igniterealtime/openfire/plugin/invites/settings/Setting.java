package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One setting: a property with a type, a default and a check. */
public final class Setting<T> {

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

    /** Whether {@link #set} would take this text. */
    public boolean accepts(String text) {
        return text.isBlank() || read(text).isPresent();
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
            properties.set(name, format.apply(parse.apply(text.strip())));
        }
    }

    private Optional<T> read(String text) {
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
