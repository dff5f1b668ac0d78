package org.igniterealtime.openfire.plugin.invites.admin;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting as a text field.
 *
 * @param value what was typed or chosen; empty while the default holds
 */
public record TextSetting(Setting<String> setting, String value) implements SettingField {

    static TextSetting of(Setting<String> setting) {
        return new TextSetting(setting, setting.chosen().orElse(""));
    }

    /** What holds while nothing is chosen. */
    public String defaultValue() {
        return setting.defaultValue();
    }

    @Override
    public boolean wrong() {
        return !setting.accepts(value);
    }

    @Override
    public Optional<String> change() {
        return Optional.of(value).filter(v -> !v.equals(setting.chosen().orElse("")));
    }
}
