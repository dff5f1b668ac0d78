// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.settings.Who;

/**
 * The settings, but for the apps, as one form: they are saved together, or, when one is no good,
 * none.
 */
public record SettingsForm(
        TextSetting baseUrl,
        TextSetting siteName,
        TextSetting webChatUrl,
        DurationSetting defaultLifetime,
        DurationSetting retention,
        ChoiceSetting inviteOnly,
        TextSetting shortestPassword,
        TextSetting reservedNames,
        TextSetting namePattern,
        TextSetting tombstoneDays,
        TextSetting failuresAllowed,
        DurationSetting failurePeriod,
        ChoiceSetting contactInvites,
        ChoiceSetting accountInvites,
        TextSetting accountInviteGroups,
        TextSetting accountInvitesPerUser) {

    /** The form with what holds now. */
    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                TextSetting.of(settings.baseUrl()),
                TextSetting.of(settings.siteName()),
                TextSetting.of(settings.webChatUrl()),
                DurationSetting.of(settings.defaultLifetime()),
                DurationSetting.of(settings.retention()),
                inviteOnly(settings),
                TextSetting.of(settings.shortestPassword()),
                TextSetting.of(settings.reservedNames()),
                TextSetting.of(settings.namePattern()),
                TextSetting.of(settings.tombstoneDays()),
                TextSetting.of(settings.failuresAllowed()),
                DurationSetting.of(settings.failurePeriod()),
                contactInvites(settings),
                accountInvites(settings),
                TextSetting.of(settings.accountInviteGroups()),
                TextSetting.of(settings.accountInvitesPerUser()));
    }

    /** The form with what was typed. */
    static SettingsForm typed(Settings settings, FormText typed) {
        return new SettingsForm(
                new TextSetting(settings.baseUrl(), typed.text("baseUrl")),
                new TextSetting(settings.siteName(), typed.text("siteName")),
                new TextSetting(settings.webChatUrl(), typed.text("webChatUrl")),
                span(settings.defaultLifetime(), typed, "defaultLifetime"),
                span(settings.retention(), typed, "retention"),
                inviteOnly(settings).typed(typed.text("inviteOnly")),
                new TextSetting(settings.shortestPassword(), typed.text("shortestPassword")),
                new TextSetting(settings.reservedNames(), typed.lines("reservedNames")),
                new TextSetting(settings.namePattern(), typed.text("namePattern")),
                new TextSetting(settings.tombstoneDays(), typed.text("tombstoneDays")),
                new TextSetting(settings.failuresAllowed(), typed.text("failuresAllowed")),
                span(settings.failurePeriod(), typed, "failurePeriod"),
                contactInvites(settings).typed(typed.text("contactInvites")),
                accountInvites(settings).typed(typed.text("accountInvites")),
                new TextSetting(settings.accountInviteGroups(), typed.lines("accountInviteGroups")),
                new TextSetting(
                        settings.accountInvitesPerUser(), typed.text("accountInvitesPerUser")));
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

    /** All fields, as they are on the page. */
    List<SettingField> fields() {
        return List.of(
                baseUrl,
                siteName,
                webChatUrl,
                defaultLifetime,
                retention,
                inviteOnly,
                shortestPassword,
                reservedNames,
                namePattern,
                tombstoneDays,
                failuresAllowed,
                failurePeriod,
                contactInvites,
                accountInvites,
                accountInviteGroups,
                accountInvitesPerUser);
    }

    private static ChoiceSetting inviteOnly(Settings settings) {
        return ChoiceSetting.of(settings.inviteOnly(), "true", "false");
    }

    private static ChoiceSetting contactInvites(Settings settings) {
        return ChoiceSetting.of(settings.contactInvites(), Who.EVERYBODY.text(), Who.NOBODY.text());
    }

    private static ChoiceSetting accountInvites(Settings settings) {
        return ChoiceSetting.of(
                settings.accountInvites(),
                Who.NOBODY.text(),
                Who.GROUPS.text(),
                Who.EVERYBODY.text());
    }

    private static String set(Setting<?> setting, String text) {
        setting.set(text);
        return setting.name() + " = " + setting.get();
    }

    private static DurationSetting span(Setting<Duration> setting, FormText typed, String name) {
        return new DurationSetting(
                setting, TypedDuration.typed(typed.text(name), typed.text(name + "Unit")));
    }
}
