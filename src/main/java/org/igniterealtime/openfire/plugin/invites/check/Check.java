// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

/** One thing that can be wrong. */
interface Check {

    Subject subject();

    /**
     * Looks. Whatever it waits for may last for ever: the {@link Doctor} interrupts it in time.
     *
     * @throws Unanswered when there was nothing to look at
     * @throws Exception when it fails otherwise; then nothing is known
     */
    Finding look() throws Exception;
}
