// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;

/** The page of one app. */
public record AppView(ConsoleFrameView frame, AppForm form) {}
