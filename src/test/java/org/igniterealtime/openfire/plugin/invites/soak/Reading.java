// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.Map;

/**
 * Everything that is watched, at one moment.
 *
 * @param minute since the load began
 */
record Reading(double minute, Map<Curve, Double> values) {

    /** The value of a curve. */
    double of(Curve curve) {
        return values.get(curve);
    }
}
