// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;

/** The page of settings. */
public record SettingsView(ConsoleFrameView frame, SettingsForm form) {}
