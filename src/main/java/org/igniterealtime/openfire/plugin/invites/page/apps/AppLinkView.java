// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.apps;

/**
 * Where to get an app.
 *
 * @param text what the place is called
 * @param get the same as a thing to do
 * @param carries whether it hands the invite on to the app
 */
public record AppLinkView(String text, String get, String url, boolean carries) {}
