// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.util.List;

/**
 * What was read, and what is wrong with it.
 *
 * @param value to be used only when nothing is wrong
 * @param problems each once, in the order in which they were met
 */
public record Checked<T>(T value, List<AppProblem> problems) {

    public boolean isGood() {
        return problems.isEmpty();
    }
}
