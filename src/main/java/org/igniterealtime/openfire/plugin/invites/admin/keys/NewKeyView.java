// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

/**
 * A key in full, for the one page that shows it.
 *
 * @param presented the key, {@code <id>/<secret>}
 * @param curl a command that makes an invite with it, ready for a shell
 */
public record NewKeyView(String presented, String curl) {

    static NewKeyView of(String presented, String apiUrl) {
        return new NewKeyView(
                presented,
                "curl -i -H "
                        + quoted("Authorization: Bearer " + presented)
                        + " "
                        + quoted(apiUrl));
    }

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "NewKeyView";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
