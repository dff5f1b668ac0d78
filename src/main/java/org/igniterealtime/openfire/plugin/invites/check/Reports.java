// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.Optional;

/** Where doors get reports from. */
public interface Reports {

    /** The last report; empty before the first run since the plugin was started. */
    Optional<Report> last();

    /**
     * Looks at everything, or gives the last report when that is younger than a minute and about
     * the same base address. Takes fifteen seconds at most; whoever asks while a run is under way
     * waits for it. Never throws.
     */
    Report look();
}
