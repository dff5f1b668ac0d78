// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.settings.Section;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** All settings except the apps as one form: either all are saved or, when one is invalid, none. */
public record SettingsForm(List<Box> boxes) {

    /** The fields of one section. */
    public record Box(Section section, List<SettingField> fields) {}

    /** The form with what holds now. */
    static SettingsForm of(Settings settings, People people) {
        return form(settings, setting -> SettingField.of(setting, people));
    }

    /** The form with what was typed. */
    static SettingsForm typed(Settings settings, FormText typed, People people) {
        return form(settings, setting -> SettingField.typed(setting, typed, people));
    }

    private static SettingsForm form(Settings settings, Function<Setting<?>, SettingField> field) {
        return new SettingsForm(
                Arrays.stream(Section.values())
                        .map(s -> new Box(s, settings.in(s).stream().map(field).toList()))
                        .toList());
    }

    /** Whether all of it can be saved. */
    boolean isGood() {
        return fields().noneMatch(SettingField::wrong);
    }

    /**
     * Saves what has changed.
     *
     * @return the settings that changed, each as {@code name = value}
     */
    List<String> save() {
        List<String> changes = new ArrayList<>();
        fields().forEach(
                        field ->
                                field.change()
                                        .ifPresent(
                                                text -> changes.add(set(field.setting(), text))));
        return changes;
    }

    /** All fields, as they are on the page. */
    Stream<SettingField> fields() {
        return boxes.stream().flatMap(box -> box.fields().stream());
    }

    private static String set(Setting<?> setting, String text) {
        setting.set(text);
        return setting.name() + " = " + setting.get();
    }
}
