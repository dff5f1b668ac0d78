// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** A listener that tells people in their chat that somebody has come by an invite. */
package org.igniterealtime.openfire.plugin.invites.told;
