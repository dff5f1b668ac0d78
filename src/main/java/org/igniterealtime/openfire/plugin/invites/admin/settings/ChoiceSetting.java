// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting with a fixed set of values, each with a text in the bundles.
 *
 * @param value the word that was chosen or holds
 */
public record ChoiceSetting(Setting<?> setting, String value) implements SettingField {

    static ChoiceSetting of(Setting<?> setting) {
        return new ChoiceSetting(setting, holding(setting));
    }

    /** All words to choose from. */
    public List<String> words() {
        return setting.words();
    }

    @Override
    public boolean wrong() {
        return !words().contains(value);
    }

    @Override
    public Optional<String> change() {
        return Optional.of(value).filter(word -> !word.equals(holding(setting)));
    }

    private static String holding(Setting<?> setting) {
        return setting.chosenText().orElseGet(setting::defaultText);
    }
}
