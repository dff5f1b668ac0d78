// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.apps.App;

/** The step before an app is removed, or the changes to one that came with the plugin. */
public record RemoveAppView(ConsoleFrameView frame, App app, AppOrigin origin) {}
