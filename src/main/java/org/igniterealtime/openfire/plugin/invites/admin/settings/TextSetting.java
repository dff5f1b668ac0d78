// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Input;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting as a text field.
 *
 * @param value what was typed or chosen; empty while the default holds
 */
public record TextSetting(Setting<?> setting, String value) implements SettingField {

    static TextSetting of(Setting<?> setting) {
        return new TextSetting(setting, setting.chosenText().orElse(""));
    }

    /** What holds while nothing is chosen. */
    public String defaultValue() {
        return setting.defaultText();
    }

    /** Whether the text may have several lines. */
    public boolean hasLines() {
        return setting.input() == Input.LINES;
    }

    @Override
    public boolean wrong() {
        return !setting.accepts(value);
    }

    @Override
    public Optional<String> change() {
        return Optional.of(value).filter(v -> !v.equals(setting.chosenText().orElse("")));
    }
}
