package org.igniterealtime.openfire.plugin.invites.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** All settings as one form: they are saved together, or, when one is no good, none. */
public record SettingsForm(
        TextSetting baseUrl,
        TextSetting siteName,
        SpanSetting defaultLifetime,
        SpanSetting retention) {

    /** The form with what holds now. */
    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                TextSetting.of(settings.baseUrl()),
                TextSetting.of(settings.siteName()),
                SpanSetting.of(settings.defaultLifetime()),
                SpanSetting.of(settings.retention()));
    }

    /** The form with what was typed. */
    static SettingsForm typed(Settings settings, Parameters typed) {
        return new SettingsForm(
                new TextSetting(settings.baseUrl(), typed.text("baseUrl")),
                new TextSetting(settings.siteName(), typed.text("siteName")),
                span(settings.defaultLifetime(), typed, "defaultLifetime"),
                span(settings.retention(), typed, "retention"));
    }

    /** Whether all of it can be saved. */
    boolean isGood() {
        return fields().stream().noneMatch(SettingField::wrong);
    }

    /**
     * Saves what is new.
     *
     * @return the settings that changed, each as {@code name = value}
     */
    List<String> save() {
        List<String> changes = new ArrayList<>();
        for (SettingField field : fields()) {
            field.change().ifPresent(text -> changes.add(set(field.setting(), text)));
        }
        return changes;
    }

    private List<SettingField> fields() {
        return List.of(baseUrl, siteName, defaultLifetime, retention);
    }

    private static String set(Setting<?> setting, String text) {
        setting.set(text);
        return setting.name() + " = " + setting.get();
    }

    private static SpanSetting span(Setting<Duration> setting, Parameters typed, String name) {
        return new SpanSetting(setting, Span.typed(typed.text(name), typed.text(name + "Unit")));
    }
}
