package org.igniterealtime.openfire.plugin.invites.admin;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting as a length of time.
 *
 * @param value what was typed or chosen; empty while the default holds
 */
public record SpanSetting(Setting<Duration> setting, Span value) implements SettingField {

    static SpanSetting of(Setting<Duration> setting) {
        return new SpanSetting(setting, setting.chosen().map(Span::of).orElse(Span.EMPTY));
    }

    /** What holds while nothing is chosen. */
    public Span defaultValue() {
        return Span.of(setting.defaultValue());
    }

    @Override
    public boolean wrong() {
        return !value.isEmpty()
                && value.duration().map(SpanSetting::text).filter(setting::accepts).isEmpty();
    }

    /** Compared as it is shown: a value that no form can show exactly stays until it is edited. */
    @Override
    public Optional<String> change() {
        return value.duration().equals(of(setting).value.duration())
                ? Optional.empty()
                : Optional.of(value.duration().map(SpanSetting::text).orElse(""));
    }

    private static String text(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
