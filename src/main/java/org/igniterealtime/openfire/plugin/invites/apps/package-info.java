// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The chat apps that invitees are pointed to: a list in the jar, which an administrator can hide,
 * order, change and add to. Knows the JDK and Gson.
 */
package org.igniterealtime.openfire.plugin.invites.apps;
