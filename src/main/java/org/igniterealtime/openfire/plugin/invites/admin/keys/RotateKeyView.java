// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;

/**
 * The step before a key gets another secret.
 *
 * @param overlap how long the one before is still good, as proposed or typed
 * @param wrong whether that is no good
 */
public record RotateKeyView(
        ConsoleFrameView frame, ApiKeyRowView key, TypedDuration overlap, boolean wrong) {}
