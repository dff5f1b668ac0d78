// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.Tile;
import org.igniterealtime.openfire.plugin.invites.http.FormText;

/**
 * An app in the form of all apps, with what was typed.
 *
 * @param now its position in the list that holds, from 1 on
 * @param position the one that was typed
 */
public record AppRowView(App app, AppOrigin origin, boolean shown, int now, String position) {

    private static final String NUMBER = "[0-9]{1,3}";

    public Tile tile() {
        return Tile.of(app);
    }

    /** Whether what was typed is not a position. */
    public boolean wrong() {
        return !position.matches(NUMBER) || place() == 0;
    }

    boolean moved() {
        return place() != now;
    }

    /** The position that was typed. Call it only for a valid row. */
    int place() {
        return Integer.parseInt(position);
    }

    AppRowView typed(FormText typed) {
        String field = "position-" + app.id();
        // An app that was added meanwhile was not in the form.
        return typed.has(field)
                ? new AppRowView(app, origin, typed.has("show-" + app.id()), now, typed.text(field))
                : this;
    }
}
