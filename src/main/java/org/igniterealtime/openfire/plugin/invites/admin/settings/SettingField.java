// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/** A setting in a form, with what was typed. */
interface SettingField {

    Setting<?> setting();

    /** Whether what was typed is no good. */
    boolean wrong();

    /** What to set it to, if that is something new; blank text for the default. */
    Optional<String> change();
}
