// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting as a length of time.
 *
 * @param value what was typed or chosen; empty while the default holds
 */
public record DurationSetting(Setting<Duration> setting, TypedDuration value)
        implements SettingField {

    static DurationSetting of(Setting<Duration> setting) {
        return new DurationSetting(
                setting,
                setting.chosen()
                        .map(TypedDuration::of)
                        .orElseGet(() -> TypedDuration.empty(setting.defaultValue())));
    }

    /** What holds while nothing is chosen. */
    public TypedDuration defaultValue() {
        return TypedDuration.of(setting.defaultValue());
    }

    @Override
    public boolean wrong() {
        return !value.isEmpty()
                && value.duration().map(DurationSetting::text).filter(setting::accepts).isEmpty();
    }

    /** Compared as it is shown: a value that no form can show exactly stays until it is edited. */
    @Override
    public Optional<String> change() {
        return value.duration().equals(of(setting).value.duration())
                ? Optional.empty()
                : Optional.of(value.duration().map(DurationSetting::text).orElse(""));
    }

    private static String text(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
