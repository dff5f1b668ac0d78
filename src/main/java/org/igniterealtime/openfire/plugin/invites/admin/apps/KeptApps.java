// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.AppChoice;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** The apps, and where the administrator's changes to them are kept. */
public record KeptApps(Apps apps, Setting<String> setting) {

    /**
     * Keeps changes.
     *
     * @return why they cannot be kept, in the language of the texts; nothing has changed then
     */
    Optional<String> keep(AppChoice choice, Texts texts) {
        if (choice.shown(apps.shipped()).isEmpty()) {
            return Optional.of(texts.get("admin.apps.fault.nothing"));
        }
        String text = choice.text();
        if (!Setting.fits(text)) {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            return Optional.of(texts.get("admin.apps.tooLong", length, Setting.LONGEST));
        }
        setting.set(text);
        return Optional.empty();
    }

    /** The app with this id, shown or hidden. */
    Optional<App> find(String id) {
        return apps.choice().arranged(apps.shipped()).stream()
                .filter(app -> app.id().equals(id))
                .findFirst();
    }

    /** Where an app comes from. */
    AppOrigin origin(App app) {
        if (apps.shipped().contains(app)) {
            return AppOrigin.SHIPPED;
        }
        return apps.shipped().stream().anyMatch(other -> other.id().equals(app.id()))
                ? AppOrigin.CHANGED
                : AppOrigin.OWN;
    }
}
