// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What it takes to have the plugin.
 *
 * @param millis from when the server begins to unpack the jar until a page is answered and the log
 *     says that all has started; the first time the server had just started
 * @param heap what the plugin takes of it then, in octets
 * @param used the same after many pages and invites
 * @param perInvite octets of the heap for each invite that is in the database
 */
record Footprint(List<Long> millis, long heap, long used, OptionalDouble perInvite) {}
