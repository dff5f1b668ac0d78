// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting as a length of time.
 *
 * @param value what was typed or chosen; empty while the default holds
 */
public record DurationSetting(Setting<?> setting, TypedDuration value) implements SettingField {

    static DurationSetting of(Setting<?> setting) {
        return new DurationSetting(
                setting,
                setting.chosenText()
                        .map(DurationSetting::duration)
                        .map(TypedDuration::of)
                        .orElseGet(() -> TypedDuration.empty(duration(setting.defaultText()))));
    }

    static DurationSetting typed(Setting<?> setting, FormText typed) {
        String key = setting.key();
        return new DurationSetting(
                setting, TypedDuration.typed(typed.text(key), typed.text(key + "Unit")));
    }

    /** What holds while nothing is chosen. */
    public TypedDuration defaultValue() {
        return TypedDuration.of(duration(setting.defaultText()));
    }

    @Override
    public boolean wrong() {
        return !value.isEmpty()
                && value.duration().map(DurationSetting::text).filter(setting::accepts).isEmpty();
    }

    /**
     * Compared as shown: a value that the form cannot show exactly stays until somebody edits it.
     */
    @Override
    public Optional<String> change() {
        return value.duration().equals(of(setting).value.duration())
                ? Optional.empty()
                : Optional.of(value.duration().map(DurationSetting::text).orElse(""));
    }

    private static Duration duration(String milliseconds) {
        return Duration.ofMillis(Long.parseLong(milliseconds));
    }

    private static String text(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
