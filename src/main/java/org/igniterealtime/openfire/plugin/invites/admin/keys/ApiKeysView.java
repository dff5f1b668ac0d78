// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;

/**
 * The page of keys.
 *
 * @param created the key that was just made, to be shown this one time
 * @param name what was typed as the name of a new key
 * @param nameTooLong whether that name was refused
 */
public record ApiKeysView(
        ConsoleFrameView frame,
        List<ApiKeyRowView> keys,
        Optional<NewKeyView> created,
        String name,
        boolean nameTooLong) {

    /** The keys, numbered. */
    public List<Numbered<ApiKeyRowView>> rows() {
        return Numbered.from(1, keys);
    }
}
