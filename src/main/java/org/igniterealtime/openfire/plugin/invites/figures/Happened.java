// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * What happened to a maker's invites in a slice of time.
 *
 * @param total how often, 1 or more
 */
record Happened(Figure figure, Source source, long total) {}
