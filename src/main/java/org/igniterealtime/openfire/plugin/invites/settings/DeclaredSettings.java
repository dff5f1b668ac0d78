// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the settings in the order in which they are declared, for the page that shows them. */
abstract class DeclaredSettings {

    static final String PREFIX = "plugin.invites.";

    final Properties properties;
    final Supplier<String> computedBaseUrl;
    final String domain;

    private final List<Setting<?>> declared = new ArrayList<>();

    DeclaredSettings(Properties properties, Supplier<String> computedBaseUrl, String domain) {
        this.properties = properties;
        this.computedBaseUrl = computedBaseUrl;
        this.domain = domain;
    }

    /** All settings of one section, in order. */
    public final List<Setting<?>> in(Section section) {
        return declared.stream()
                .filter(setting -> setting.section().equals(Optional.of(section)))
                .toList();
    }

    /**
     * Declares a setting. The page of settings shows it with the texts {@code
     * admin.settings.<key>}, {@code .hint}, {@code .wrong} and, for a choice, one for each word.
     *
     * @param key the property without {@link #PREFIX}, in camelCase
     */
    final <T> Setting<T> declare(
            Section section, String key, SettingType<T> type, Supplier<T> defaultValue) {
        Setting<T> setting =
                new Setting<>(properties, PREFIX + key, Optional.of(section), type, defaultValue);
        declared.add(setting);
        return setting;
    }

    /** Declares a setting that has a page of its own. */
    final <T> Setting<T> elsewhere(String key, SettingType<T> type, T defaultValue) {
        return new Setting<>(properties, PREFIX + key, Optional.empty(), type, () -> defaultValue);
    }
}
