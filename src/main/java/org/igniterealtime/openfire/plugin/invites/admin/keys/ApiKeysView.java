// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.admin.console.OnceOnly;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;

/**
 * The page of keys.
 *
 * @param created the key that was just made, to be shown this one time
 * @param form a new key, as typed
 * @param once the value of the field that makes a form work once
 * @param groups all groups that there are
 * @param usualLifetime of invites
 * @param wrong the fields that are no good, each with a text that says why
 */
public record ApiKeysView(
        ConsoleFrameView frame,
        List<ApiKeyRowView> keys,
        Optional<NewKeyView> created,
        KeyForm form,
        String once,
        List<String> groups,
        TypedDuration usualLifetime,
        Map<String, String> wrong) {

    /** The keys, numbered. */
    public List<Numbered<ApiKeyRowView>> rows() {
        return Numbered.from(1, keys);
    }

    /** The name of the field that makes a form work once. */
    public String onceField() {
        return OnceOnly.FIELD;
    }
}
