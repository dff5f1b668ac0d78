// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting as a choice of a few words, which the bundles have texts for.
 *
 * @param value the word that was chosen or holds
 * @param words all words to choose from
 */
public record ChoiceSetting(Setting<?> setting, String value, List<String> words)
        implements SettingField {

    static ChoiceSetting of(Setting<?> setting, String... words) {
        String holds = setting.chosenText().orElseGet(setting::defaultText);
        return new ChoiceSetting(setting, holds, List.of(words));
    }

    ChoiceSetting typed(String word) {
        return new ChoiceSetting(setting, word, words);
    }

    @Override
    public boolean wrong() {
        return !words.contains(value);
    }

    @Override
    public Optional<String> change() {
        String holds = setting.chosenText().orElseGet(setting::defaultText);
        return Optional.of(value).filter(word -> !word.equals(holds));
    }
}
