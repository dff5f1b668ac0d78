// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Changes the stream features that Openfire writes to clients, in whichever of its two socket
 * layers there is. Begin at {@link
 * org.igniterealtime.openfire.plugin.invites.openfire.features.StreamFeatures}.
 */
package org.igniterealtime.openfire.plugin.invites.openfire.features;
