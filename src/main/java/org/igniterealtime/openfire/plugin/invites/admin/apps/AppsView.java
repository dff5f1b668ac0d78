// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.apps.AppProblem;

/**
 * The page of all apps.
 *
 * @param text the changes to the plugin's list as JSON, as they are kept or as they were typed
 * @param problems what is wrong with that text
 * @param changed whether there are changes that could be undone
 */
public record AppsView(
        ConsoleFrameView frame,
        AppsForm form,
        String text,
        List<AppProblem> problems,
        boolean changed) {

    /** The apps, numbered. */
    public List<Numbered<AppRowView>> rows() {
        return Numbered.from(1, form.rows());
    }
}
