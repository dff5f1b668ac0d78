// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

/** How a check ended, from the best to the worst. */
public enum Outcome {
    GOOD,
    /** Nothing is wrong; something is worth knowing. */
    NOTED,
    /** It could not be checked from inside, which does not mean that it is wrong. */
    UNKNOWN,
    /** Links work, but not for everybody or not as well as they could. */
    WARNING,
    /** Links do not work for anybody, or something stands open. */
    FAULT
}
