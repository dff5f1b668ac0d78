// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;

/** The step before a key is revoked. */
public record RevokeKeyView(ConsoleFrameView frame, ApiKeyRowView key) {}
