// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/** A setting in a form, with what was typed. */
public sealed interface SettingField
        permits TextSetting, DurationSetting, ChoiceSetting, GroupsSetting {

    /** The field with what holds now. */
    static SettingField of(Setting<?> setting, People people) {
        return switch (setting.input()) {
            case LINE, LINES -> TextSetting.of(setting);
            case DURATION -> DurationSetting.of(setting);
            case CHOICE -> ChoiceSetting.of(setting);
            case GROUPS -> GroupsSetting.of(setting, people);
        };
    }

    /** The field with what was typed. */
    static SettingField typed(Setting<?> setting, FormText typed, People people) {
        String key = setting.key();
        return switch (setting.input()) {
            case LINE -> new TextSetting(setting, typed.text(key));
            case LINES -> new TextSetting(setting, typed.lines(key));
            case DURATION -> DurationSetting.typed(setting, typed);
            case CHOICE -> new ChoiceSetting(setting, typed.text(key));
            case GROUPS -> GroupsSetting.typed(setting, typed, people);
        };
    }

    Setting<?> setting();

    /** Whether what was typed is invalid. */
    boolean wrong();

    /** The new value, if it has changed; blank text for the default. */
    Optional<String> change();
}
