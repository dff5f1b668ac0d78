// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.apps;

/**
 * The app that somebody without one is to get first.
 *
 * @param why this one
 * @param app with its stores, the best first
 * @param then what to do when it is there
 * @param error what the browser says while it is not; may be empty
 */
public record InstallView(String why, AppCardView app, String then, String error) {}
