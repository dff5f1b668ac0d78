// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.apps;

import java.util.List;

/**
 * The apps to choose from.
 *
 * @param platform what the visitor's platform is called; empty when it is not known
 * @param near the apps for it
 * @param far all others
 */
public record AppShelfView(String platform, List<AppCardView> near, List<AppCardView> far) {

    /** Nothing to choose from. */
    public static final AppShelfView EMPTY = new AppShelfView("", List.of(), List.of());

    /** Whether it is the same for all apps at hand: first the form, then the app. */
    public boolean allNeedForm() {
        return near.stream().noneMatch(app -> app.form().isEmpty());
    }

    public boolean isEmpty() {
        return near.isEmpty() && far.isEmpty();
    }
}
